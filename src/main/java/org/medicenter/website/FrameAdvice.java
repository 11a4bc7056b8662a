package org.medicenter.website;

import jakarta.servlet.http.HttpServletRequest;
import org.medicenter.ui.PlainPage;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every plain page its frame. */
@ControllerAdvice(annotations = PlainPage.class)
class FrameAdvice {

    private final Frames frames;
    private final FileNames files;

    FrameAdvice(Frames frames, FileNames files) {
        this.frames = frames;
        this.files = files;
    }

    @ModelAttribute("frame")
    Frame frame() {
        return frames.now();
    }

    @ModelAttribute("files")
    FileNames files() {
        return files;
    }

    /** The address of this page, so that the menu can mark it. */
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
