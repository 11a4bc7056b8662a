/** What the day board and what moves over it make alike. */
export function element(tag, kind, ...content) {
  const made = document.createElement(tag);
  if (kind) {
    made.className = kind;
  }
  made.append(...content);
  return made;
}

/** Minutes on the wall clock. */
export function clock(minutes) {
  const whole = Math.floor(minutes);
  return `${String(Math.floor(whole / 60) % 24).padStart(2, "0")}:${String(whole % 60).padStart(2, "0")}`;
}
