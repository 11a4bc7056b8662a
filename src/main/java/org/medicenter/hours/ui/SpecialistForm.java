package org.medicenter.hours.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Caps;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.ClinicEditing;
import org.medicenter.clinic.Concern;
import org.medicenter.clinic.Edited;
import org.medicenter.clinic.Entry;
import org.medicenter.clinic.Resource;
import org.medicenter.clinic.SetupOutcome;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.clinic.VisitType;
import org.medicenter.hours.Absence;
import org.medicenter.hours.HoursRules;
import org.medicenter.hours.SpecialistPlan;
import org.medicenter.hours.SpecialistPlans;
import org.medicenter.hours.Substitution;
import org.medicenter.ui.EntryForm;
import org.medicenter.ui.PersonMark;
import org.medicenter.ui.Saving;
import org.medicenter.ui.ShortName;
import tools.jackson.core.type.TypeReference;

/** One specialist: who they are, what they treat and offer, when they work, when they are away, who stands in. */
class SpecialistForm extends EntryForm {

    private static final List<String> COMMON_LANGUAGES =
            List.of("en", "de", "fr", "es", "it", "tr", "ar", "uk", "pl", "sr");

    private record Begun(int version, SpecialistPlan plan) {}

    private final SpecialistsView view;
    private final SpecialistPlans plans;
    private final Catalogue catalogue;
    private final BiFunction<String, SetupOutcome, Saving> answer;
    private final SpecialistId id;
    private final boolean isNew;
    private int version;
    private SpecialistPlan begunFrom;
    private final TextField name = new TextField();
    private final TextField profession = new TextField();
    private final TextField slug = new TextField();
    private final Select<Resource> ownRoom = new Select<>();
    private final CheckboxGroup<String> languages = new CheckboxGroup<>();
    private final CheckboxGroup<Concern> treats = new CheckboxGroup<>();
    private final CheckboxGroup<VisitType> offers = new CheckboxGroup<>();
    private final IntegerField aDay = new IntegerField();
    private final IntegerField aWeek = new IntegerField();
    private final WorkingHoursPart hours;
    private final LeavePart leave;
    private final SubstitutesPart substitutes;
    private final PlanEffectNote effect;

    SpecialistForm(
            SpecialistsView view,
            @Nullable Edited<Specialist> edited,
            SpecialistPlans plans,
            ClinicEditing editing,
            Catalogue catalogue,
            BiFunction<String, SetupOutcome, Saving> answer,
            PlanEffectNote effect,
            LocalDate today) {
        super("");
        this.view = view;
        this.plans = plans;
        this.catalogue = catalogue;
        this.answer = answer;
        this.effect = effect;
        isNew = edited == null;
        id = edited == null ? SpecialistId.random() : edited.entry().id();
        version = edited == null ? 0 : edited.version();
        begunFrom = edited == null ? SpecialistPlan.none(id) : plans.inForce(id);
        title.setText(
                edited == null
                        ? getTranslation("catalogue.specialists.new")
                        : edited.entry().name());
        hours = new WorkingHoursPart(catalogue.locations(), plans, id, today, this::changed);
        leave = new LeavePart(id, this::changed);
        substitutes = new SubstitutesPart(id, catalogue, this::changed);
        fields();
        lead(edited);
        layOut();
        show(edited == null ? null : edited.entry());
    }

    private void lead(@Nullable Edited<Specialist> edited) {
        if (edited == null) {
            lead(PersonMark.anyone(), getTranslation("catalogue.specialists.new.lead"));
            return;
        }
        Specialist entry = edited.entry();
        lead(
                PersonMark.of(entry.name(), Math.max(0, catalogue.specialists().indexOf(entry))),
                entry.profession() + ". "
                        + getTranslation(
                                edited.isArchived()
                                        ? "catalogue.specialists.archived"
                                        : "catalogue.specialists.shown"));
        actions(view.actionsOf(id.toString(), edited.isArchived()));
    }

    private void fields() {
        field("name", name, it -> it);
        field("profession", profession, it -> it);
        field("slug", slug, it -> it);
        slug.setHelperText(getTranslation("catalogue.slug.help"));
        field("own-room", ownRoom, Entry::name);
        ownRoom.setItems(catalogue.resources().stream()
                .filter(it -> it.kind().contains("room"))
                .toList());
        ownRoom.setItemLabelGenerator(it -> it == null ? getTranslation("catalogue.specialists.no-room") : it.name());
        ownRoom.setEmptySelectionAllowed(true);
        ownRoom.setEmptySelectionCaption(getTranslation("catalogue.specialists.no-room"));
        field("languages", languages, this::languageNames);
        field("treats", treats, SpecialistForm::names);
        treats.setItems(catalogue.concerns());
        treats.setItemLabelGenerator(Concern::name);
        treats.setHelperText(getTranslation("catalogue.specialists.treats.help"));
        field("offers", offers, SpecialistForm::names);
        offers.setItems(catalogue.visitTypes().stream()
                .filter(VisitType::withSpecialist)
                .toList());
        offers.setItemLabelGenerator(it -> getTranslation("catalogue.specialists.offer", it.name(), it.minutes()));
        limit("a-day", aDay);
        limit("a-week", aWeek);
        part("hours", hours::value, hours::words, hours.faults);
        part("leave", leave::value, leave::words, leave.faults);
        part("substitutes", substitutes::value, substitutes::words, substitutes.faults);
        keepUnsaved();
    }

    /** A new one has another id each time that the page is loaded. */
    private void keepUnsaved() {
        keepBeginning(new TypeReference<Begun>() {}, () -> new Begun(version, begunFrom), it -> {
            if (!isNew) {
                version = it.version();
                begunFrom = it.plan();
            }
        });
        keep("hours", new TypeReference<WorkingHoursPart.Typed>() {}, hours::asTyped, hours::showTyped);
        keep("leave", new TypeReference<List<Absence>>() {}, leave::absences, kept -> {
            leave.show(kept.stream()
                    .map(it -> new Absence(id, it.first(), it.last(), it.part(), it.note(), it.illness()))
                    .toList());
            changed();
        });
        keep("substitutes", new TypeReference<List<Substitution>>() {}, substitutes::substitutions, kept -> {
            substitutes.show(kept.stream()
                    .map(it -> new Substitution(id, it.concern(), it.substitute()))
                    .toList());
            changed();
        });
    }

    private void limit(String key, IntegerField field) {
        field(key, field, Object::toString);
        field.setMin(1);
        field.setStepButtonsVisible(false);
        field.setHelperText(getTranslation("catalogue.limit.help"));
    }

    private void layOut() {
        body.addClassName("s-sects");
        var who = box("who", form(w3(name), w3(profession), w3(slug), w3(ownRoom)), languages);
        var treated = box("treated", treats);
        treats.addThemeVariants(CheckboxGroupVariant.AURA_HORIZONTAL);
        languages.addThemeVariants(CheckboxGroupVariant.AURA_HORIZONTAL);
        var offered = box("offered", offers);
        offers.addClassName("s-column");
        var limits = box("limits", form(w3(aDay), w3(aWeek)));
        var left = new Div(who, treated);
        left.addClassName("stack");
        var right = new Div(offered, limits);
        right.addClassName("stack");
        hours.addClassName("full");
        body.add(left, right, hours, leave, substitutes);
        besideSave(effect);
    }

    private Part box(String key, com.vaadin.flow.component.Component... content) {
        var box = new Part("specialist-" + key, getTranslation("catalogue.specialists." + key));
        box.body(content).addClassName("stack");
        return box;
    }

    private static Div form(com.vaadin.flow.component.Component... fields) {
        var form = new Div(fields);
        form.addClassName("s-form");
        return form;
    }

    private static <C extends com.vaadin.flow.component.Component & com.vaadin.flow.component.HasStyle> C w3(C field) {
        field.addClassName("s-w3");
        return field;
    }

    private void show(@Nullable Specialist specialist) {
        var known = new LinkedHashSet<>(catalogue.clinic().languages());
        known.addAll(COMMON_LANGUAGES);
        if (specialist != null) {
            known.addAll(specialist.languages());
            name.setValue(specialist.name());
            profession.setValue(specialist.profession());
            slug.setValue(specialist.slug());
            Optional.ofNullable(specialist.ownRoom())
                    .filter(it -> catalogue.resources().stream()
                            .anyMatch(room -> room.id().equals(it)))
                    .ifPresent(it -> ownRoom.setValue(catalogue.resource(it)));
            treats.setValue(among(catalogue.concerns(), it -> specialist.treats(it.id())));
            offers.setValue(among(catalogue.visitTypes(), it -> specialist.offers(it.id())));
            aDay.setValue(specialist.caps().aDay());
            aWeek.setValue(specialist.caps().aWeek());
        }
        languages.setItems(known);
        languages.setItemLabelGenerator(this::languageName);
        if (specialist != null) {
            languages.setValue(new LinkedHashSet<>(specialist.languages()));
        }
        hours.show(begunFrom.hours());
        leave.show(begunFrom.absences());
        substitutes.show(begunFrom.substitutions());
    }

    private static <T> Set<T> among(List<T> all, java.util.function.Predicate<T> chosen) {
        return all.stream().filter(chosen).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    protected void onChange() {
        effect.show(proposed());
    }

    /** Only when the plan is another one, and can be read. */
    private Optional<HoursRules> proposed() {
        var faults = new ArrayList<Saving.Fault>();
        var plan = new SpecialistPlan(id, hours.read(faults), leave.absences(), substitutes.substitutions());
        return isNew || !faults.isEmpty() || plan.equals(begunFrom)
                ? Optional.empty()
                : Optional.of(plans.proposed(plan));
    }

    int version() {
        return version;
    }

    @Override
    protected Saving save() {
        var faults = new ArrayList<Saving.Fault>();
        Stream.of(aDay, aWeek)
                .filter(it -> it.getValue() == null && it.isInvalid())
                .forEach(it -> faults.add(new Saving.Fault(
                        it.getId().orElseThrow().substring("entry-".length()), getTranslation("catalogue.number"))));
        var plan = new SpecialistPlan(id, hours.read(faults), leave.absences(), substitutes.substitutions());
        Specialist specialist = typed();
        if (faults.isEmpty()) {
            plans.faults(specialist, plan).stream()
                    .map(it -> new Saving.Fault(it.field(), it.sentence()))
                    .forEach(faults::add);
        }
        return faults.isEmpty()
                ? answer.apply(id.toString(), plans.save(specialist, version, begunFrom, plan))
                : new Saving.Wrong(faults);
    }

    private Specialist typed() {
        var room = ownRoom.getValue();
        return new Specialist(
                id,
                slug.getValue().isBlank() && isNew
                        ? ShortName.of(name.getValue())
                        : slug.getValue().strip(),
                name.getValue().strip(),
                profession.getValue().strip(),
                treats.getValue().stream().map(Concern::id).toList(),
                offers.getValue().stream().map(VisitType::id).toList(),
                room == null ? null : room.id(),
                languages.getValue().stream().sorted().toList(),
                new Caps(aDay.getValue(), aWeek.getValue()));
    }

    @Override
    protected @Nullable EntryForm fresh() {
        return view.form(id.toString()).orElse(null);
    }

    @Override
    protected void beginFrom(EntryForm fresh) {
        var other = (SpecialistForm) fresh;
        version = other.version;
        begunFrom = other.begunFrom;
    }

    @Override
    protected String label(String key) {
        return getTranslation("catalogue.specialists.field." + key);
    }

    private static String names(Collection<? extends Entry> entries) {
        return entries.stream().map(Entry::name).collect(Collectors.joining(", "));
    }

    private String languageNames(Collection<String> tags) {
        return tags.stream().map(this::languageName).collect(Collectors.joining(", "));
    }

    private String languageName(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(getLocale());
    }

    static Span muted(String text) {
        var muted = new Span(text);
        muted.addClassNames("muted", "small");
        return muted;
    }
}
