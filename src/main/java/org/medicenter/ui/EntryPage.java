package org.medicenter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page of things that an administrator keeps: the list with its search, and the one that is open. The address says
 * which. What is typed and not saved is not left without asking.
 */
public abstract class EntryPage extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private static final String ENTRY = "entry";
    private static final String NEW = "new";

    private final String address;
    private final String key;
    private final EntryList list;
    private final Div place = new Div();
    private final Div both;
    private @Nullable EntryForm form;
    private @Nullable String open;

    /**
     * @param address of the page, such as "admin/rooms"
     * @param key of its texts, such as "catalogue.rooms"
     * @param columns keys of the columns of a table; none: a list of names
     */
    protected EntryPage(String address, String key, List<String> columns) {
        this.address = address;
        this.key = key;
        addClassName("s-catalogue");
        list = new EntryList(key, columns, this::addressOf);
        both = new Div(list, place);
        both.addClassName("s-md");
        if (!columns.isEmpty()) {
            both.addClassName("s-rightd");
        }
        place.addClassName("s-entryplace");
        add(head(), both);
    }

    /** All that there is, in its order, archived ones last. */
    protected abstract List<EntryList.Item> items();

    /** The form for the one with that id, or for a new one; empty where there is none. */
    protected abstract Optional<EntryForm> form(@Nullable String id);

    /** Takes it out of use, or into use again. */
    protected abstract Saving archive(String id, boolean isArchived);

    /** What else the page has to offer, beside its button to add one. */
    protected Component[] more() {
        return new Component[0];
    }

    /** Puts all of them into this order. */
    protected abstract void order(List<String> ids);

    @Override
    public String getPageTitle() {
        return getTranslation(key + ".page-title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ENTRY)
                .orElse(null);
        show(wanted);
        if (form != null) {
            form.title.getElement().callJsFunction("focus");
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (form == null || !form.isChanged()) {
            return;
        }
        var going = event.postpone();
        var question = new ConfirmDialog();
        question.setHeader(getTranslation("catalogue.leave"));
        question.add(new Paragraph(getTranslation("catalogue.leave.lost")));
        var stay = EntryForm.button(getTranslation("catalogue.leave.stay"), "line", () -> {});
        var leave = EntryForm.button(getTranslation("catalogue.leave.go"), "primary", going::proceed);
        question.setCancelButton(stay);
        question.setConfirmButton(leave);
        question.setCancelable(true);
        question.addCancelListener(cancelled -> going.cancel());
        question.open();
    }

    private void show(@Nullable String id) {
        place.removeAll();
        form = null;
        open = id;
        Optional<EntryForm> found = id == null ? Optional.empty() : form(NEW.equals(id) ? null : id);
        list.show(items(), id);
        found.ifPresentOrElse(this::show, () -> {
            var hint = new Paragraph(getTranslation(key + ".choose"));
            hint.addClassNames("s-box", "s-hint", "muted");
            place.add(hint);
        });
        both.setClassName("s-opened", found.isPresent());
    }

    private void show(EntryForm shown) {
        form = shown;
        shown.on(this);
        shown.begin();
        var back = new Anchor("/" + address, Icon.of("arrow-left-bold"), new Span(getTranslation(key + ".title")));
        back.addClassName("s-backtolist");
        place.add(back, shown);
    }

    /** The form that is open. */
    protected final @Nullable EntryForm shown() {
        return form;
    }

    /** Forgets what is typed, and shows what is stored. */
    void reload() {
        show(open);
    }

    void save() {
        if (form != null) {
            answer(form.save());
        }
    }

    /** For forms: what the item that is open can do. */
    protected Component[] actions(String id, boolean isArchived) {
        var archive =
                EntryForm.button(getTranslation(isArchived ? "catalogue.restore" : "catalogue.archive"), "line", () -> {
                    int ahead = isArchived ? 0 : visitsAhead(id);
                    if (ahead == 0) {
                        answer(archive(id, isArchived));
                    } else {
                        new ArchiveDialog(ahead, () -> answer(archive(id, false))).open();
                    }
                });
        if (isArchived) {
            return new Component[] {archive};
        }
        return new Component[] {
            EntryForm.iconButton("arrow-up-bold", getTranslation("catalogue.earlier"), () -> move(id, -1)),
            EntryForm.iconButton("arrow-down-bold", getTranslation("catalogue.later"), () -> move(id, 1)),
            archive
        };
    }

    /** How many booked visits have to do with the item: with some, archiving asks once more. */
    protected int visitsAhead(String id) {
        return 0;
    }

    private void move(String id, int by) {
        var ids = new java.util.ArrayList<>(items().stream()
                .filter(it -> !it.isArchived())
                .map(EntryList.Item::id)
                .toList());
        int from = ids.indexOf(id);
        int to = from + by;
        if (from >= 0 && to >= 0 && to < ids.size()) {
            ids.remove(from);
            ids.add(to, id);
            order(ids);
            list.show(items(), id);
        }
    }

    private void answer(Saving saving) {
        if (saving instanceof Saving.Done(String id)) {
            show(id);
            UI.getCurrent()
                    .getPage()
                    .getHistory()
                    .replaceState(null, addressOf(id).substring(1));
        }
        if (form != null) {
            form.show(saving);
        }
    }

    private String addressOf(String id) {
        return "/" + address + "?" + ENTRY + "=" + id;
    }

    private Header head() {
        var words = new Div(new H1(getTranslation(key + ".title")), new Paragraph(getTranslation(key + ".lead")));
        var add = new Anchor(addressOf(NEW), Icon.of("plus-bold"), new Span(getTranslation(key + ".add")));
        add.addClassNames("btn", "primary");
        var row = new Div(more());
        row.add(add);
        row.addClassName("row");
        var head = new Header(words, row);
        head.addClassName("s-ahead");
        return head;
    }
}
