/**
 * <mc-day-board>: a day in columns, of specialists and of things, or a week in columns, of dates. It knows no rules: it draws what the server tells, and
 * tells the server what somebody chose or asked for. One Tab stop; arrows go from visit to visit, Home and End to the
 * first and the last of the day; Enter chooses; A C S D N take a visit through the day, Z takes the last step back,
 * Delete asks whether to cancel, M picks up to move (day-board-moving.js),
 * + and - make longer and shorter (day-board-resizing.js). What the desk has blocked is a
 * button of its own; X asks to block time, and with .ill each person's head has a button for who falls ill,
 * and from then on for the illness. The head of a
 * date leads to its day. Free ground is booked by a click (day-board-free.js).
 *
 * From the server: reset(day), patch(change), choose(id), focusVisit(id), announce(words), pickUp(id), and what comes of a
 * move.
 * To the server: board-select {id}, board-command {command, id}, board-away {what, id}, board-date {col}, and what is asked
 * of a move.
 */
import { look } from "./day-board-look.js";
import { movingLook } from "./day-board-moving-look.js";
import { Moving } from "./day-board-moving.js";
import { Resizing } from "./day-board-resizing.js";
import { Free } from "./day-board-free.js";
import { Bar } from "./day-board-bar.js";
import { Later } from "./day-board-later.js";
import { isHeard, lettersCount } from "./page-keys.js";
import { clock, element } from "./day-board-parts.js";

const COMMANDS = { a: "arrived", c: "checked-in", s: "in-visit", d: "done", n: "no-show", delete: "cancel", z: "undo", m: "move" };
const MINUTE = 60_000;
const TICK = 15_000;
const FRESH = 2_000;
const FOLLOWS = 150;
const SHORT = 25;
/** Minutes that a line of words is high, and some air. */
const LINE = 18;
const MIDDLE = 38;

class DayBoard extends HTMLElement {
  #day = null;
  #icons = new Map();
  #visits = new Map();
  #columns = new Map();
  #behind = new Map();
  #said = [];
  #held = [];
  #chosen = "";
  #stop = "";
  #now = null;
  #toldAt = 0;
  #ticking = 0;
  #scroll = document.createElement("div");
  #voice = document.createElement("p");
  #lost = "";
  #moving;
  #resizing;
  #following = 0;
  #later = new Later();

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [look, movingLook];
    this.#scroll.className = "scroll";
    this.#voice.className = "vh";
    this.#voice.setAttribute("role", "status");
    root.append(this.#scroll, this.#voice);
    const board = {
      root,
      bar: new Bar(root, (name) => this.#icon(name), () => this.#day.words.close),
      scroll: this.#scroll,
      day: () => this.#day,
      entry: (id) => this.#visits.get(id),
      entries: () => [...this.#visits.values()],
      column: (id) => this.#columns.get(id),
      icon: (name) => this.#icon(name),
      tell: (name, detail) => this.#tell(name, detail),
      announce: (words) => this.announce(words),
    };
    this.#resizing = new Resizing(board);
    this.#moving = new Moving(board);
    new Free({
      root,
      scroll: this.#scroll,
      day: board.day,
      entries: board.entries,
      keyOf: (column) => this.#keyOf(column),
      behind: (key) => this.#behind.get(key),
      minute: () => this.#minute(),
      isBusy: () => Boolean(this.#lost) || this.#moving.isBusy || this.#resizing.isPulling,
      tell: board.tell,
    });
    for (const type of ["pointerdown", "click", "keydown"]) {
      root.addEventListener(type, (event) => this.#refuse(event), { capture: true });
    }
    root.addEventListener("click", (event) => this.#clicked(event));
    root.addEventListener("keydown", (event) => this.#pressed(event));
    root.addEventListener("focusin", (event) => this.#entered(event));
  }

  connectedCallback() {
    this.#ticking = setInterval(() => this.#tick(), TICK);
    addEventListener("keydown", this.#pressedElsewhere);
  }

  disconnectedCallback() {
    clearInterval(this.#ticking);
    removeEventListener("keydown", this.#pressedElsewhere);
  }

  /** The keys of the visit that is shown beside the board, while the focus is there or on nothing. */
  #pressedElsewhere = (event) => {
    const command = COMMANDS[event.key.toLowerCase()];
    const entry = this.#visits.get(this.#chosen);
    if (!command || !entry || event.repeat || this.#lost || !isHeard(event) || event.composedPath().includes(this)) {
      return;
    }
    event.preventDefault();
    if (command === "move" && entry.visit.moves) {
      this.#moving.pickUp(this.#chosen);
    } else {
      this.#tell("board-command", { command, id: this.#chosen });
    }
  };

  /** Vaadin's menu asks: there is one for a visit, and not for a finger, which carries what it rests on. */
  preventContextMenu({ detail: { sourceEvent } }) {
    const isFinger = sourceEvent.type.startsWith("touch") || sourceEvent.pointerType === "touch";
    const isBusy = this.#lost || this.#moving.isBusy || this.#resizing.isPulling;
    return isFinger || isBusy || !this.#under(sourceEvent);
  }

  /** To the server, before the menu opens. */
  getContextMenuBeforeOpenDetail({ detail: { sourceEvent } }) {
    return { visit: this.#under(sourceEvent).dataset.id };
  }

  #under(event) {
    return event.composedPath().find((node) => node.matches?.(".ev"));
  }

  /** {key, axis, columns, blocks, held, icons, visits, now, words}; of times, a column lies .behind the axis. What is in sight, chosen and in focus stays so. */
  reset(day) {
    const hadFocus = this.shadowRoot.activeElement?.dataset.id;
    const same = this.#day?.key === day.key;
    const { scrollLeft, scrollTop } = this.#scroll;
    this.#moving.drawnAnew();
    this.#day = day;
    this.#icons = new Map(Object.entries(day.icons).map(([name, drawing]) => [name, drawn(drawing)]));
    this.#visits.clear();
    this.#columns.clear();
    this.#behind = new Map(day.columns.map(({ id, behind }) => [id, behind]));
    this.#scroll.replaceChildren(this.#frame());
    day.visits.forEach((visit) => this.#put(visit));
    this.#sayBlocks();
    this.#hold(day.held);
    this.#isNow(day.now);
    this.#mark();
    if (same) {
      this.#scroll.scrollTo({ left: scrollLeft, top: scrollTop, behavior: "instant" });
    } else {
      this.#stop = "";
      this.#lookAtNow();
    }
    this.#later.begin(this.#scroll, [...this.#columns.values()]);
    this.#oneStop();
    if (hadFocus) {
      this.#later.finish();
      this.#visits.get(hadFocus)?.node.focus({ preventScroll: true });
    }
  }

  /** {put, drop, held, now, fresh}: whichever visit is not named is left alone. */
  patch({ put, drop, held, now, fresh }) {
    this.#later.finish();
    this.#moving.changed(put, drop);
    for (const id of drop) {
      this.#drop(id);
    }
    for (const visit of put) {
      const node = this.#put(visit);
      if (fresh) {
        node.classList.add("fresh");
        setTimeout(() => node.classList.remove("fresh"), FRESH);
      }
    }
    this.#sayBlocks();
    this.#hold(held);
    this.#isNow(now);
    this.#mark();
    this.#oneStop();
  }

  /** To be carried by keys. */
  pickUp(id) {
    this.#later.finish();
    this.#moving.pickUp(id);
  }

  preview(answer) {
    this.#moving.preview(answer);
  }

  settle(answer) {
    this.#moving.settle(answer);
  }

  calm() {
    this.#moving.calm();
  }

  settleLength(answer) {
    this.#resizing.settle(answer, this.#visits.values());
  }

  choose(id) {
    this.#visits.get(this.#chosen)?.node.removeAttribute("aria-current");
    this.#chosen = id;
    this.#mark();
    if (this.#visits.has(id)) {
      this.#stopAt(id);
    }
  }

  /** Or, where that has left the board, the board itself: no key is for a visit that nobody has gone to. */
  focusVisit(id) {
    this.#later.finish();
    (this.#visits.get(id)?.node ?? this.#scroll).focus();
  }

  announce(words) {
    this.#voice.textContent = "";
    setTimeout(() => (this.#voice.textContent = words), 50);
  }

  // ---------- drawing

  #frame() {
    const { axis, columns, blocks, words } = this.#day;
    const inner = element("div", "in");
    inner.style.setProperty("--columns", columns.length);
    inner.style.setProperty("--from", axis.from);
    inner.style.setProperty("--to", axis.to);
    inner.style.setProperty("--off", axis.off);
    const head = element("div", "head", element("div", "corner", words.time));
    const times = element("div", "times", ...axis.labels.map((label) => this.#label(label)));
    times.setAttribute("aria-hidden", "true");
    const body = element("div", "body", times, element("div", "nowline under"));
    for (const column of columns) {
      head.append(this.#head(column));
      const node = element("div", column.books ? "col books" : "col", element("div", "gone"));
      node.setAttribute("role", "group");
      node.setAttribute("aria-label", column.text);
      this.#columns.set(column.id, node);
      body.append(node);
    }
    this.#said = blocks.map((block) => ({ ...block, node: this.#block(block) }));
    this.#said.forEach(({ col, node }) => this.#columns.get(col)?.append(node));
    times.append(element("span", "nowtag"));
    body.append(element("div", "nowline"));
    inner.append(head, body);
    return inner;
  }

  #label({ a, text, half }) {
    const label = element("span", half ? "half" : "", text);
    label.style.setProperty("--a", a);
    return label;
  }

  #head(column) {
    return column.used === undefined ? this.#headOfSomebody(column) : this.#headOfDate(column);
  }

  #headOfDate({ id, title, sub, used, today, text }) {
    const lead = element("button", "date", element("b", "", title));
    lead.type = "button";
    lead.setAttribute("aria-label", text);
    lead.addEventListener("click", () => this.#tell("board-date", { col: id }));
    const bar = element("span", "used");
    bar.style.setProperty("--used", `${used}%`);
    return element("div", today ? "cd today" : "cd", lead, element("small", "", sub), bar);
  }

  #headOfSomebody({ id, title, sub, mark, icon, colour, illness }) {
    const picture = icon ? this.#icon(icon, "mark thing") : element("span", `mark c${colour}`, mark);
    picture.setAttribute("aria-hidden", "true");
    const head = element("div", "ch", picture, element("b", "", title), element("small", "", sub));
    if (this.ill && !icon) {
      const what = illness ? "illness" : "ill";
      head.append(this.#away(what, id, illness ? "ill now" : "ill", this.#icon("first-aid")));
      head.lastChild.title = this.#day.words[what].replace("{0}", title);
      head.lastChild.setAttribute("aria-label", head.lastChild.title);
    }
    return head;
  }

  #away(what, id, kind, ...content) {
    const button = element("button", kind, ...content);
    button.type = "button";
    button.addEventListener("click", () => this.#tell("board-away", { what, id }));
    return button;
  }

  #block({ a, b, kind, icon, text, id, spoken }) {
    const words = element("span", b - a < 10 ? "vh" : "", ...(icon ? [this.#icon(icon)] : []), text);
    const look = `block ${kind}${b - a < SHORT ? " small" : ""}`;
    const node = id ? this.#away("block", id, look, words, element("span", "vh", ` ${spoken}`)) : element("div", look, words);
    return this.#place(node, a, b);
  }

  /** What a block is stands in the first gap that no visit covers. */
  #sayBlocks() {
    const covered = Map.groupBy(
      [...this.#visits.values()].map(({ visit }) => visit).sort((one, other) => one.a - other.a),
      (visit) => visit.col,
    );
    for (const { a, b, col, node } of this.#said) {
      let at = a;
      for (const visit of covered.get(col) ?? []) {
        at = visit.a < at + LINE && visit.b + visit.after > at ? visit.b + visit.after : at;
      }
      const say = String(at + LINE > b ? 0 : at - a);
      if (node.style.getPropertyValue("--say") !== say) {
        node.style.setProperty("--say", say);
      }
    }
  }

  /** What somebody is about to book: below the visits, until its time is over. */
  #hold(held) {
    this.#held.forEach(({ node }) => node.remove());
    this.#held = held.map((time) => ({ ...time, node: this.#block(time) }));
    this.#held.forEach(({ col, node }) => this.#columns.get(col)?.prepend(node));
  }

  #put(visit) {
    const known = this.#visits.get(visit.id);
    const node = known?.node ?? this.#stopOf(visit.id);
    const length = visit.b - visit.a;
    node.className = `ev ${visit.status} vt-${visit.fill} ${visit.resizes ? "resizes " : ""}${length < SHORT ? "short" : length < MIDDLE ? "mid" : "tall"}`;
    node.replaceChildren(this.#state(visit), this.#text(visit, length));
    node.style.setProperty("--lane", visit.lane);
    node.style.setProperty("--lanes", visit.lanes);
    this.#place(node, visit.a, visit.b);
    known?.buffers.forEach((buffer) => buffer.remove());
    const buffers = [
      [visit.a - visit.before, visit.a],
      [visit.b, visit.b + visit.after],
    ].filter(([a, b]) => b > a).map(([a, b]) => this.#place(element("div", "buffer"), a, b));
    const entry = { visit, node, buffers };
    this.#visits.set(visit.id, entry);
    const column = this.#columns.get(visit.col);
    buffers.forEach((buffer) => column.prepend(buffer));
    if (known?.visit.col !== visit.col || known.visit.a !== visit.a || !node.isConnected) {
      this.#insert(column, node, visit.a);
    }
    return node;
  }

  #state(visit) {
    const state = this.#icon(visit.icon, "state");
    if (visit.over) {
      state.append(this.#icon("warning-fill", "over"));
    }
    return state;
  }

  #stopOf(id) {
    const node = element("button", "");
    node.type = "button";
    node.tabIndex = -1;
    node.dataset.id = id;
    return node;
  }

  /** In the order of time, which is the order in which a screen reader walks. */
  #insert(column, node, a) {
    const hadFocus = this.shadowRoot.activeElement === node;
    const last = column.lastElementChild;
    const isLast = last.matches(".ev") && this.#of(last).a <= a && last !== node;
    const after = isLast ? null : this.#stopsIn(column).find((other) => other !== node && this.#of(other).a > a);
    column.insertBefore(node, after ?? null);
    if (hadFocus) {
      node.focus({ preventScroll: true });
    }
  }

  #text(visit, length) {
    const name = element("b", "", visit.title);
    const waits = element("span", "waits");
    const spoken = element("span", "vh", `${visit.text} `);
    if (length < SHORT) {
      return element("span", "text", spoken, element("span", "one", name, this.#below("i", visit), waits));
    }
    return element("span", "text", spoken, element("span", "one", name, waits), this.#below("small", visit));
  }

  /** What it is; where it lacks something, that first. */
  #below(tag, visit) {
    if (!visit.mark) {
      return element(tag, "", visit.sub);
    }
    const mark = element("span", "lacks", this.#icon("file-x-fill", "file"), visit.mark);
    mark.setAttribute("aria-hidden", "true");
    return element(tag, "", mark, ` ${visit.sub}`);
  }

  #drop(id) {
    const gone = this.#visits.get(id);
    if (!gone) {
      return;
    }
    if (this.shadowRoot.activeElement === gone.node) {
      this.#stop = this.#neighbour(gone.node)?.dataset.id ?? "";
      this.#scroll.focus({ preventScroll: true });
    }
    gone.buffers.forEach((buffer) => buffer.remove());
    gone.node.remove();
    this.#visits.delete(id);
  }

  #neighbour(node) {
    const stops = this.#stopsIn(node.parentElement);
    const at = stops.indexOf(node);
    return stops[at + 1] ?? stops[at - 1] ?? null;
  }

  #place(node, a, b) {
    node.style.setProperty("--a", a);
    node.style.setProperty("--b", b);
    return node;
  }

  #icon(name, kind = "") {
    const icon = element("span", kind);
    icon.setAttribute("aria-hidden", "true");
    const drawing = this.#icons.get(name);
    if (drawing) {
      icon.append(drawing.content.cloneNode(true));
    }
    return icon;
  }

  // ---------- time, as the server told it

  #isNow(minute) {
    this.#now = minute;
    this.#toldAt = performance.now();
    this.#tick();
  }

  #minute() {
    return this.#now + (performance.now() - this.#toldAt) / MINUTE;
  }

  #tick() {
    if (!this.#day) {
      return;
    }
    const { axis, words } = this.#day;
    const now = Math.floor(this.#minute() * 10) / 10;
    const inside = now >= axis.from && now <= axis.to;
    for (const line of this.#scroll.querySelectorAll(".nowline, .nowtag")) {
      line.hidden = !inside;
      line.style.setProperty("--a", now);
    }
    this.#scroll.querySelector(".nowtag").textContent = clock(axis.clock + now);
    for (const [id, column] of this.#columns) {
      const gone = column.querySelector(".gone");
      gone.style.setProperty("--a", Math.min(axis.to, Math.max(axis.from, now - this.#behind.get(id))));
    }
    for (const { col, until, node } of this.#held) {
      node.hidden = now - this.#behind.get(col) >= until;
    }
    for (const { visit, node } of this.#visits.values()) {
      const waits = visit.since === null ? 0 : Math.floor(now - this.#behind.get(visit.col) - visit.since);
      const text = waits > 0 && waits < 600 ? words[visit.waits].replace("{0}", waits) : "";
      const mark = node.querySelector(".waits");
      if (mark.textContent !== text) {
        mark.textContent = text;
      }
    }
  }

  #lookAtNow() {
    const line = this.#scroll.querySelector(".nowline");
    this.#scroll.scrollTo({ left: 0, top: line.hidden ? 0 : line.offsetTop - this.#scroll.clientHeight / 3, behavior: "instant" });
  }

  // ---------- one stop, and the keys

  #of(node) {
    return this.#visits.get(node.dataset.id).visit;
  }

  /** Where it begins on the axis of the first column, whichever it stands in. */
  #since(visit) {
    return visit.a + this.#behind.get(visit.col);
  }

  #keyOf(column) {
    return [...this.#columns].find(([, it]) => it === column)?.[0] ?? "";
  }

  #mark() {
    this.#visits.get(this.#chosen)?.node.setAttribute("aria-current", "true");
  }

  #oneStop() {
    if (!this.#visits.has(this.#stop)) {
      const coming = [...this.#visits.values()].filter(({ visit }) => this.#since(visit) + visit.b - visit.a > this.#minute());
      const first = (all) => all.reduce((best, one) => (best && this.#since(best.visit) <= this.#since(one.visit) ? best : one), null);
      this.#stop = (first(coming) ?? first([...this.#visits.values()]))?.visit.id ?? "";
    }
    this.#stopAt(this.#stop);
    this.#scroll.tabIndex = this.#visits.size === 0 ? 0 : -1;
  }

  #stopAt(id) {
    const before = this.#visits.get(this.#stop);
    if (before) {
      before.node.tabIndex = -1;
    }
    this.#stop = id;
    const now = this.#visits.get(id);
    if (now) {
      now.node.tabIndex = 0;
    }
  }

  #entered(event) {
    const node = event.target.closest?.(".ev");
    if (node) {
      this.#stopAt(node.dataset.id);
    }
  }

  #clicked(event) {
    const node = event.target.closest(".ev");
    if (node && !this.#moving.swallowsClick && !this.#resizing.isPulling) {
      this.#select(node.dataset.id);
    }
  }

  #pressed(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    this.#later.finish();
    const node = event.target.closest(".ev");
    const command = event.key.length > 1 || lettersCount() ? COMMANDS[event.key.toLowerCase()] : undefined;
    if (node && command === "undo" && this.#moving.isPut) {
      this.#moving.thenUndo();
      event.preventDefault();
      return;
    }
    if (node && this.#moving.pressed(event)) {
      event.preventDefault();
      return;
    }
    if (node && this.#resizing.pressed(event, this.#of(node))) {
      event.preventDefault();
      return;
    }
    if (event.key.toLowerCase() === "x" && lettersCount() && !event.repeat) {
      this.#tell("board-away", { what: "block-time", id: this.#keyOf(event.target.closest(".col")) });
      event.preventDefault();
      return;
    }
    if (!node) {
      this.#enter(event);
      return;
    }
    const target = command ? undefined : this.#targetOf(event.key, node);
    if (command === "move" && this.#of(node).moves) {
      this.#moving.pickUp(node.dataset.id);
    } else if (command && !event.repeat) {
      this.#tell("board-command", { command, id: node.dataset.id });
    } else if (event.key === "Escape") {
      this.#select("");
    } else if (target) {
      target.focus();
      this.#follow(target.dataset.id);
    } else if (target === undefined) {
      return;
    }
    event.preventDefault();
  }

  /** From the board itself the arrows lead to the visit where the keyboard stopped last. */
  #enter(event) {
    const node = this.#visits.get(this.#stop)?.node;
    if (event.target === this.#scroll && event.key.startsWith("Arrow") && node) {
      node.focus();
      event.preventDefault();
    }
  }

  /** Whatever the arrows were about to show is shown no more. */
  #select(id) {
    clearTimeout(this.#following);
    this.#tell("board-select", { id });
  }

  /** While a visit is shown beside the board, it is the one that the keys are for. */
  #follow(id) {
    clearTimeout(this.#following);
    if (this.#chosen && !this.#lost) {
      this.choose(id);
      this.#following = setTimeout(() => this.#tell("board-command", { command: "look", id }), FOLLOWS);
    }
  }

  /** Why nothing can be asked of the server now; empty: it can. One may still look around. */
  set lost(words) {
    this.#lost = words;
    this.toggleAttribute("lost", Boolean(words));
  }

  #refuse(event) {
    const isCommand = event.type !== "keydown" || !/^(Arrow|Home$|End$|Tab$|Shift$)/.test(event.key);
    if (this.#lost && isCommand && event.target.closest?.(".ev")) {
      event.stopImmediatePropagation();
      event.preventDefault();
      if (event.type !== "pointerdown") {
        this.announce(this.#lost);
      }
    }
  }

  /** A visit to go to, null to stay, undefined for keys that are not ours. */
  #targetOf(key, node) {
    const stops = this.#stopsIn(node.parentElement);
    const at = stops.indexOf(node);
    const all = [...this.#visits.values()].map((entry) => entry.node);
    switch (key) {
      case "ArrowUp":
        return stops[at - 1] ?? null;
      case "ArrowDown":
        return stops[at + 1] ?? null;
      case "ArrowLeft":
        return this.#beside(node, -1);
      case "ArrowRight":
        return this.#beside(node, 1);
      case "Home":
        return all.reduce((best, one) => (this.#since(this.#of(one)) < this.#since(this.#of(best)) ? one : best));
      case "End":
        return all.reduce((best, one) => (this.#since(this.#of(one)) >= this.#since(this.#of(best)) ? one : best));
      default:
        return undefined;
    }
  }

  /** The visit of the next column that has any, which is nearest in time. */
  #beside(node, step) {
    const columns = [...this.#columns.values()].filter((column) => this.#stopsIn(column).length > 0);
    const next = columns[columns.indexOf(node.parentElement) + step];
    if (!next) {
      return null;
    }
    const distance = (other) => Math.abs(this.#of(other).a - this.#of(node).a);
    return this.#stopsIn(next).reduce((best, other) => (distance(other) < distance(best) ? other : best));
  }

  #stopsIn(column) {
    return [...column.querySelectorAll(".ev")];
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

/** Drawings come from the server's own files; parsed once, they are copied. */
function drawn(drawing) {
  const template = document.createElement("template");
  template.innerHTML = drawing;
  return template;
}

customElements.define("mc-day-board", DayBoard);
