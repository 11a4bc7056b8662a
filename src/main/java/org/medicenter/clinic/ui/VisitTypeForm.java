package org.medicenter.clinic.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.BookableBy;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.Edited;
import org.medicenter.clinic.EffectOfVisitType;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.VisitType;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.ui.Icon;
import tools.jackson.core.type.TypeReference;

/** All rules of a kind of visit. */
class VisitTypeForm extends CatalogueForm<VisitType> {

    private static final String IN_ANOTHER_LANGUAGE = "preparation-";

    private final VisitTypeId id;
    private final Catalogue catalogue;
    private final TextField name = text("name", "s-w3");
    private final TextField slug = text("slug", "s-w3");
    private final StartFields start = new StartFields(this);
    private final IntegerField before = minutesOf("buffer-before");
    private final IntegerField after = minutesOf("buffer-after");
    private final NumberField notice = hours("lead-time", "s-w3");
    private final IntegerField horizon = number("horizon", "s-w3");
    private final RadioButtonGroup<BookableBy> who = new RadioButtonGroup<>();
    private final CutOffFields cutOff = new CutOffFields(this);
    private final Checkbox specialist = new Checkbox();
    private final Checkbox approval = new Checkbox();
    private final NeedsPart needs;
    private final CheckboxGroup<Location> locations = new CheckboxGroup<>();
    private final WindowsPart windows;
    private final LimitFields limits = new LimitFields(this);
    private final TextArea preparation;
    private final Map<String, TextArea> preparations = new LinkedHashMap<>();
    private final Div bar = new Div();

    private final VisitTypeEffectNote effect;

    VisitTypeForm(
            CatalogueView<VisitType> view, @Nullable Edited<VisitType> edited, Optional<EffectOfVisitType> effects) {
        super(view, "catalogue.visit-types", edited);
        id = edited == null
                ? new VisitTypeId(UUID.randomUUID())
                : edited.entry().id();
        catalogue = view.desk.catalogue();
        effect = new VisitTypeEffectNote(effects);
        bar.addClassName("s-lenbar");
        bar.getElement().setAttribute("aria-hidden", "true");
        field("who", who, it -> getTranslation("catalogue.who." + it.slug()));
        who.setItems(BookableBy.values());
        who.setItemLabelGenerator(it -> getTranslation("catalogue.who." + it.slug()));
        who.addClassName("s-column");
        field("specialist", specialist, it -> getTranslation(it ? "catalogue.yes" : "catalogue.no"));
        field("approval", approval, it -> getTranslation(it ? "catalogue.yes" : "catalogue.no"));
        needs = new NeedsPart(catalogue, this::changed);
        part("needs", needs::value, needs::words, needs.faults);
        keep("needs", new TypeReference<List<NeedsPart.Typed>>() {}, needs::typed, needs::showTyped);
        field("locations", locations, CatalogueForm::names);
        locations.setItems(catalogue.locations());
        locations.setItemLabelGenerator(Location::name);
        locations.addClassName("s-column");
        windows = new WindowsPart(this::changed);
        part("own-hours", windows::value, windows::words, windows.faults);
        keep("own-hours", new TypeReference<List<WindowsPart.Typed>>() {}, windows::typed, windows::showTyped);
        preparation = preparation("preparation");
        catalogue.clinic().languages().stream()
                .skip(1)
                .forEach(it -> preparations.put(it, preparation(IN_ANOTHER_LANGUAGE + it)));
        slug.setHelperText(getTranslation("catalogue.slug.help"));
        layOut();
        VisitType entry = entry();
        if (entry == null) {
            showNew();
        } else {
            show(entry);
        }
    }

    private IntegerField minutesOf(String field) {
        var minutes = number(field, "s-w3");
        minutes.setSuffixComponent(new Span(getTranslation("catalogue.unit.minutes")));
        return minutes;
    }

    private String first() {
        return catalogue.clinic().languages().getFirst();
    }

    private TextArea preparation(String field) {
        var text = field(field, new TextArea(), it -> it);
        text.setMinRows(3);
        text.setWidthFull();
        return text;
    }

    @Override
    protected String label(String field) {
        if (field.equals("preparation")) {
            return preparationIn(first());
        }
        return field.startsWith(IN_ANOTHER_LANGUAGE)
                ? preparationIn(field.substring(IN_ANOTHER_LANGUAGE.length()))
                : super.label(field);
    }

    private String preparationIn(String language) {
        return getTranslation(
                "catalogue.visit-types.field.preparation-in",
                Locale.forLanguageTag(language).getDisplayLanguage(getLocale()));
    }

    private void layOut() {
        horizon.setSuffixComponent(new Span(getTranslation("catalogue.unit.days")));
        notice.setHelperText(getTranslation("catalogue.visit-types.lead-time.help"));
        approval.setHelperText(getTranslation("catalogue.visit-types.approval.help"));
        horizon.setHelperText(getTranslation("catalogue.visit-types.horizon.help"));
        body.add(
                bar,
                form(name, slug),
                start,
                form(before, after),
                form(notice, horizon),
                who,
                cutOff,
                approval,
                heading("catalogue.visit-types.takes"),
                specialist,
                needs,
                locations,
                heading("catalogue.visit-types.field.own-hours"),
                windows,
                heading("catalogue.visit-types.limits"),
                limits,
                heading("catalogue.visit-types.preparation"),
                preparation);
        preparations.values().forEach(body::add);
        besideSave(effect);
        tellHowPatientsFindIt();
    }

    /** Saved is not found yet: somebody has to offer it, and a concern has to lead to it. */
    private void tellHowPatientsFindIt() {
        if (catalogue.visitTypes().stream().noneMatch(it -> it.id().equals(id))) {
            return;
        }
        VisitType stored = catalogue.visitType(id);
        boolean unoffered =
                stored.withSpecialist() && catalogue.specialists().stream().noneMatch(it -> it.offers(id));
        boolean unled = stored.bookableBy().isOnline()
                && catalogue.concerns().stream().noneMatch(it -> it.leadsTo().contains(id));
        if (unoffered || unled) {
            var words = new Span(Stream.of(
                            unoffered ? getTranslation("catalogue.visit-types.unoffered") : "",
                            unled ? getTranslation("catalogue.visit-types.unled") : "")
                    .filter(it -> !it.isEmpty())
                    .collect(Collectors.joining(" ")));
            var note = new Div(Icon.of("info-fill"), words);
            note.addClassName("s-msg");
            body.addComponentAsFirst(note);
        }
    }

    private H3 heading(String key) {
        return new H3(getTranslation(key));
    }

    private void showNew() {
        before.setValue(0);
        after.setValue(0);
        notice.setValue(2.0);
        horizon.setValue(90);
        who.setValue(BookableBy.ANYONE);
        specialist.setValue(true);
        catalogue.mainLocation().ifPresent(it -> locations.setValue(java.util.Set.of(it)));
    }

    private void show(VisitType entry) {
        name.setValue(entry.name());
        slug.setValue(entry.slug());
        start.show(entry.startTimes());
        before.setValue((int) entry.bufferBefore().toMinutes());
        after.setValue((int) entry.bufferAfter().toMinutes());
        notice.setValue(hours(entry.leadTime()));
        horizon.setValue(entry.horizonDays());
        who.setValue(entry.bookableBy());
        cutOff.show(entry.cutOff());
        specialist.setValue(entry.withSpecialist());
        approval.setValue(entry.needsApproval());
        needs.show(entry.needs());
        locations.setValue(among(catalogue.locations(), it -> entry.locations().contains(it.id())));
        windows.show(entry.ownHours());
        limits.show(entry.limits());
        preparation.setValue(entry.preparation());
        preparations.forEach(
                (language, text) -> text.setValue(entry.preparations().getOrDefault(language, "")));
    }

    @Override
    protected void onChange() {
        showLength();
        effect.show(isChanged() ? readable() : Optional.empty());
    }

    private void showLength() {
        int length = start.minutes();
        int early = before.getValue() == null ? 0 : Math.max(0, before.getValue());
        int late = after.getValue() == null ? 0 : Math.max(0, after.getValue());
        bar.removeAll();
        bar.setVisible(length > 0);
        stretch("s-buf", early, "catalogue.visit-types.bar.before");
        stretch("s-vis", length, "catalogue.visit-types.bar.visit");
        stretch("s-buf", late, "catalogue.visit-types.bar.after");
    }

    private void stretch(String look, int minutes, String words) {
        if (minutes > 0) {
            var inner = new com.vaadin.flow.dom.Element("em").setText(getTranslation(words, minutes));
            var stretch = new Span();
            stretch.getElement().appendChild(inner);
            stretch.addClassName(look);
            stretch.getStyle().set("--f", String.valueOf(minutes)).set("--vt", "var(--mc-vt-new)");
            bar.add(stretch);
        }
    }

    @Override
    VisitType typed() {
        var texts = new LinkedHashMap<String, String>();
        preparations.forEach((language, text) -> {
            if (!text.getValue().isBlank()) {
                texts.put(language, text.getValue().strip());
            }
        });
        Duration lead = hours(needed("lead-time", notice, 0.0));
        return new VisitType(
                id,
                slug(slug, name),
                name.getValue().strip(),
                start.read(),
                minutes(needed("buffer-before", before, 0)),
                minutes(needed("buffer-after", after, 0)),
                lead,
                needed("horizon", horizon, 0),
                needed("who", who, BookableBy.STAFF),
                cutOff.read(),
                specialist.getValue(),
                needs.read(this),
                catalogue.locations().stream()
                        .filter(locations.getValue()::contains)
                        .map(Location::id)
                        .toList(),
                windows.read(this),
                preparation.getValue().strip(),
                texts,
                limits.read(),
                approval.getValue());
    }

    @Override
    String id() {
        return id.toString();
    }
}
