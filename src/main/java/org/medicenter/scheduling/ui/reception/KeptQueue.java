package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.medicenter.clinic.LocationId;
import org.medicenter.ui.Formats;
import org.springframework.modulith.NamedInterface;

/** A queue beside a board, as somebody else keeps it. One for each page: what stands there already stays as it is. */
@NamedInterface("desk")
public interface KeptQueue {

    /** Whether whoever asks works it off at that location. */
    boolean isFor(LocationId place);

    /**
     * How it stands now; nobody is asked who reads it.
     *
     * @param seen whether its entries are on the screen; if not, only its count is asked for
     */
    void follow(LocationId place, Formats read, boolean seen);

    /** Somebody opens it. */
    void look(LocationId place);

    QueueCount count();

    /** One component for each who waits, in turn. */
    List<Component> entries();

    /** It is closed: it begins anew when it is opened again. */
    void close();
}
