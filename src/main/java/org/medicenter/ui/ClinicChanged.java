package org.medicenter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.function.Consumer;

/**
 * What an open page shows may not be so any more: somebody has saved hours or booked, or the clinic has opened or closed.
 * The frame tells the page that stands in it.
 */
public class ClinicChanged extends ComponentEvent<UI> {

    private static final long serialVersionUID = 1;

    private final boolean onlyAppointments;

    /** @param onlyAppointments whether nothing has changed but what is taken */
    public ClinicChanged(UI page, boolean onlyAppointments) {
        super(page, true);
        this.onlyAppointments = onlyAppointments;
    }

    public boolean onlyAppointments() {
        return onlyAppointments;
    }

    /** Tells the view as long as it is shown. */
    public static void tell(Component view, Consumer<ClinicChanged> told) {
        view.addAttachListener(shown -> {
            var listening = ComponentUtil.addListener(shown.getUI(), ClinicChanged.class, told::accept);
            view.addDetachListener(gone -> {
                gone.unregisterListener();
                listening.remove();
            });
        });
    }

    public static void fire(UI page, boolean onlyAppointments) {
        ComponentUtil.fireEvent(page, new ClinicChanged(page, onlyAppointments));
    }
}
