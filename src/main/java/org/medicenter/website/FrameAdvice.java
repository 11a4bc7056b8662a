package org.medicenter.website;

import jakarta.servlet.http.HttpServletRequest;
import org.medicenter.ui.PlainPage;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every plain page its frame. */
@ControllerAdvice(annotations = PlainPage.class)
class FrameAdvice {

    private final Frames frames;

    FrameAdvice(Frames frames) {
        this.frames = frames;
    }

    @ModelAttribute("frame")
    Frame frame() {
        return frames.now();
    }

    /** The address of this page, so that the menu can mark it. */
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
