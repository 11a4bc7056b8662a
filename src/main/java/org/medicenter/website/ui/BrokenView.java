package org.medicenter.website.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.medicenter.website.Frames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/**
 * A view could not be shown. The log has the reason, the person has a way on. The rest of the address may be the token
 * of a manage link, and is not logged.
 */
@ParentLayout(PublicFrame.class)
@AnonymousAllowed
class BrokenView extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(BrokenView.class);

    private final LostPage page;

    BrokenView(Frames frames) {
        page = new LostPage(frames);
        add(page);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        LOG.error(
                "A view could not be shown below /{}",
                event.getLocation().getFirstSegment(),
                parameter.getCaughtException());
        page.show("broken");
        return HttpStatus.INTERNAL_SERVER_ERROR.value();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("error.broken");
    }
}
