/**
 * Times of day as people type them: "8", "8:05", "8.05", "0805". What is none, such as 25:99, stays as it was typed, and the
 * field says so; by itself the field would make some other time of it.
 */
const TIME = /^(\d{1,2})(?:\s?[:.h]\s?(\d{2})|(\d{2}))?$/;

function read(typed) {
  const [, hours, ...minutes] = TIME.exec(typed?.trim() ?? "") ?? [];
  const time = { hours: Number(hours), minutes: Number(minutes.find((it) => it) ?? 0), seconds: 0, milliseconds: 0 };
  return hours !== undefined && time.hours < 24 && time.minutes < 60 ? time : undefined;
}

/** The field gets its ways of reading anew whenever its language is set. */
addEventListener(
  "focusin",
  (event) => {
    const field = event.target.closest?.("vaadin-time-picker.s-timeofday");
    if (field && field.i18n.parseTime !== read) {
      field.i18n = { ...field.i18n, parseTime: read };
    }
  },
  { capture: true },
);
