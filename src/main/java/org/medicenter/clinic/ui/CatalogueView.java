package org.medicenter.clinic.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Edited;
import org.medicenter.clinic.Entry;
import org.medicenter.clinic.EntryKind;
import org.medicenter.ui.EntryForm;
import org.medicenter.ui.EntryList;
import org.medicenter.ui.EntryPage;
import org.medicenter.ui.Saving;

/** A page of entries of one kind. */
abstract class CatalogueView<T extends Entry> extends EntryPage {

    private final Class<T> type;
    private final EntryKind kind;
    final transient Desk desk;

    CatalogueView(String address, String key, List<String> columns, Class<T> type, EntryKind kind, Desk desk) {
        super(address, key, columns);
        this.type = type;
        this.kind = kind;
        this.desk = desk;
    }

    /** What stands beside the name, one a column. */
    abstract List<String> facts(T entry);

    /** @param edited null: a new one */
    abstract EntryForm form(@Nullable Edited<T> edited);

    @Override
    protected List<EntryList.Item> items() {
        return desk.all(type).stream()
                .map(it -> new EntryList.Item(
                        it.entry().key().toString(), it.entry().name(), facts(it.entry()), it.isArchived(), false))
                .toList();
    }

    @Override
    protected Optional<EntryForm> form(@Nullable String id) {
        if (id == null) {
            return Optional.of(form((Edited<T>) null));
        }
        return find(id).map(this::form);
    }

    Optional<Edited<T>> find(String id) {
        return desk.all(type).stream()
                .filter(it -> it.entry().key().toString().equals(id))
                .findFirst();
    }

    @Override
    protected Saving archive(String id, boolean isArchived) {
        var stored = find(id).orElseThrow();
        return desk.archive(asShown(stored), isArchived, getLocale());
    }

    @Override
    protected int visitsAhead(String id) {
        return desk.visitsAhead(find(id).orElseThrow().entry());
    }

    /** With the version that stands on the page: whoever archives decides by what they see. */
    private Edited<T> asShown(Edited<T> stored) {
        return shown() instanceof CatalogueForm<?> form
                ? new Edited<>(stored.entry(), form.version(), stored.isArchived())
                : stored;
    }

    @Override
    protected void order(List<String> ids) {
        desk.order(kind, ids.stream().map(UUID::fromString).toList());
    }

    Component[] actionsOf(Edited<T> edited) {
        return actions(edited.entry().key().toString(), edited.isArchived());
    }
}
