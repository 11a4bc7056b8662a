package org.medicenter.website.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.medicenter.website.Frames;
import org.springframework.http.HttpStatus;

/** Somebody followed a link inside of the views to one that does not exist. */
@ParentLayout(PublicFrame.class)
@AnonymousAllowed
class MissingView extends Div implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    private final LostPage page;

    MissingView(Frames frames) {
        page = new LostPage(frames);
        add(page);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        page.show("missing");
        return HttpStatus.NOT_FOUND.value();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("error.missing");
    }
}
