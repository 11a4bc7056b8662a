package org.medicenter.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;

/**
 * Where no controller answers, a plain address is a file or does not exist. Without this, Vaadin would answer it, with
 * a session and an empty page.
 */
@Component
class PlainPagesEnd extends AbstractHandlerMapping {

    private static final int JUST_BEFORE_VAADIN = Ordered.LOWEST_PRECEDENCE - 2;

    private final VaadinPages vaadinPages;
    private final HandlerMapping files;

    PlainPagesEnd(VaadinPages vaadinPages, @Qualifier("resourceHandlerMapping") HandlerMapping files) {
        this.vaadinPages = vaadinPages;
        this.files = files;
        setOrder(JUST_BEFORE_VAADIN);
    }

    @Override
    protected @Nullable Object getHandlerInternal(HttpServletRequest request) throws Exception {
        return vaadinPages.matches(request) ? null : files.getHandler(request);
    }
}
