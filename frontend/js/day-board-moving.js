/**
 * A visit is carried over the day board to another place, by mouse or pen, by a finger or by keys. It knows no rules: it
 * shows the place that is aimed at, asks the server whether the visit would fit there, and tells where it was put down. By
 * keys: arrows move by five minutes, with Shift by fifteen or to the next column, F goes to the next gap where it fits;
 * Enter puts down, Escape leaves it. A finger rests on it first (day-board-finger.js), and a second one leaves it.
 *
 * From the server: preview(answer), settle(answer).
 * To the server: board-preview {seq, id, col, a}, board-move {seq, id, rev, col, a}.
 */
import { Carried } from "./day-board-carried.js";
import { Finger } from "./day-board-finger.js";

const STEP = 5;
const STRIDE = 15;
const THRESHOLD = 4;
const ASK_EVERY = 120;
const EDGE = 36;
const FASTEST = 16;

export class Moving {
  #board;
  #press = null;
  #lift = null;
  #frame = 0;
  #seq = 0;
  #swallows = false;
  #bar;
  #finger;
  #escape = (event) => {
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      this.leave();
    }
  };

  /** @param board {root, scroll, bar, day(), entry(id), entries(), column(id), icon(name), tell(name, detail), announce(words)} */
  constructor(board) {
    this.#board = board;
    this.#bar = board.bar;
    this.#finger = new Finger(board.root);
    board.root.addEventListener("pointerdown", (event) => this.#down(event));
    board.root.addEventListener("pointermove", (event) => this.#pointed(event));
    board.root.addEventListener("pointerup", (event) => this.#up(event));
    board.root.addEventListener("pointercancel", (event) => this.#cancelled(event));
    board.scroll.addEventListener("scroll", () => this.#lift?.carried.scrolled());
    board.scroll.addEventListener("focusout", (event) => this.#focusLeft(event));
    new ResizeObserver(() => this.#lift?.carried.measure()).observe(board.scroll);
  }

  /** The click that ends a drag chooses nothing. */
  get swallowsClick() {
    return this.#swallows;
  }

  get isBusy() {
    return this.#lift !== null || this.#swallows;
  }

  pickUp(id) {
    const entry = this.#board.entry(id);
    if (entry?.visit.moves) {
      entry.node.focus();
      this.#take(entry, null);
    }
  }

  /** Whether the key was one of ours; while a visit is carried no other means anything. */
  pressed(event) {
    this.#silence();
    const lift = this.#lift;
    if (!lift || event.key === "Tab") {
      return false;
    }
    if (!lift.put || event.key === "Escape") {
      this.#steer(event, lift);
    }
    return true;
  }

  /** It was put down and is not answered yet. */
  get isPut() {
    return Boolean(this.#lift?.put);
  }

  /** Somebody was faster than the answer: what they have just put down goes back when it stands. */
  thenUndo() {
    this.#lift.undo = true;
  }

  preview({ seq, ok, tag, said, clashes, fits }) {
    const lift = this.#lift;
    if (!lift || lift.put || seq !== lift.seq) {
      return;
    }
    lift.carried.fits(fits);
    if (lift.asked !== place(lift)) {
      return;
    }
    lift.carried.judge(ok, tag, clashes);
    if (lift.byKeys) {
      this.#board.announce(lift.greeted ? said : `${said} ${this.#bar.words}`);
      lift.greeted = true;
    }
  }

  settle({ seq, ok, message }) {
    const lift = this.#lift;
    if (!lift || seq !== lift.seq) {
      return;
    }
    const entry = this.#board.entry(lift.visit.id);
    this.#end();
    if (ok) {
      lift.carried.vanish();
      this.#bar.tell(message);
    } else {
      lift.carried.springBack(entry?.visit);
      this.#bar.refuse(message);
    }
    entry?.node.focus({ preventScroll: true });
    this.#board.announce(message);
    if (ok && lift.undo) {
      this.#board.tell("board-command", { command: "undo", id: lift.visit.id });
    }
  }

  /** Where somebody else has changed the visit that is carried, the server says who: it is put down, and comes back. */
  changed(put, drop) {
    const lift = this.#lift;
    const isOther = ({ id, rev }) => id === lift.visit.id && rev !== lift.rev;
    if (lift && !lift.put && (drop.includes(lift.visit.id) || put.some(isOther))) {
      this.#tellWhere(lift);
    }
  }

  /** The board is drawn anew: what was measured holds no more. What was put down is answered all the same. */
  drawnAnew() {
    const lift = this.#lift;
    lift?.carried.vanish();
    if (lift && !lift.put) {
      this.#end();
      this.#bar.refuse(this.#board.day().words.ended);
      this.#board.announce(this.#board.day().words.ended);
    }
  }

  leave() {
    const lift = this.#lift;
    this.#press = null;
    if (lift) {
      lift.carried.vanish();
      this.#end();
      if (lift.byKeys) {
        this.#board.announce(this.#board.day().words.left);
      }
    }
  }

  // ---------- by mouse, pen and finger

  #down(event) {
    this.#silence();
    if (event.pointerType === "touch" && !event.isPrimary) {
      this.#secondFinger();
      return;
    }
    const id = event.target.closest?.(".ev")?.dataset.id;
    if (event.button !== 0 || this.#lift || !this.#board.entry(id)?.visit.moves) {
      return;
    }
    const press = { id, x: event.clientX, y: event.clientY, pointer: event.pointerId };
    if (event.pointerType === "touch") {
      this.#finger.rest(press, () => this.#takeAt({ ...press, trembles: true }));
    } else {
      this.#press = press;
    }
  }

  #pointed(event) {
    const press = this.#press;
    if (press && !this.#lift && Math.hypot(event.clientX - press.x, event.clientY - press.y) >= THRESHOLD) {
      this.#takeAt(press);
    }
    const lift = this.#lift;
    if (lift?.press?.pointer === event.pointerId && !this.#trembles(lift.press, event)) {
      lift.x = event.clientX;
      lift.y = event.clientY;
      this.#soon();
    }
  }

  #trembles(press, event) {
    press.trembles &&= Finger.isStill(press, event);
    return press.trembles;
  }

  #up(event) {
    this.#press = null;
    const lift = this.#lift;
    if (lift?.press?.pointer === event.pointerId && !lift.put) {
      this.#swallows = true;
      setTimeout(() => (this.#swallows = false));
      if (event.pointerType !== "touch") {
        lift.x = event.clientX;
        lift.y = event.clientY;
        this.#follow(lift);
      } else if (this.#frame) {
        // Where a finger leaves the screen says less than where it was before.
        this.#follow(lift);
      }
      this.#putDown(lift);
    }
  }

  #cancelled(event) {
    this.#press = null;
    if (this.#lift?.press?.pointer === event.pointerId) {
      this.leave();
    }
  }

  #secondFinger() {
    this.#finger.stop();
    if (this.#lift?.press && !this.#lift.put) {
      this.leave();
    }
  }

  /** What the pointer has pressed, as it stands now. */
  #takeAt(press) {
    const entry = this.#board.entry(press.id);
    this.#press = null;
    if (!entry?.visit.moves || this.#lift) {
      return false;
    }
    this.#board.scroll.setPointerCapture(press.pointer);
    document.addEventListener("keydown", this.#escape, { capture: true });
    this.#take(entry, press);
    this.#lift.carried.grip(press.x, press.y);
    return true;
  }

  /** One frame for however many times the pointer has moved. */
  #soon() {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      const lift = this.#lift;
      if (!lift || lift.put) {
        return;
      }
      if (lift.press) {
        if (lift.carried.scrollAtEdges(lift.x, lift.y, EDGE, FASTEST)) {
          this.#soon();
        }
        this.#follow(lift);
      }
      lift.carried.draw(lift.col, lift.a);
    });
  }

  #follow(lift) {
    const { col, a } = lift.carried.under(lift.x, lift.y, STEP);
    this.#aim(lift, col, a);
  }

  // ---------- by keys

  #steer(event, lift) {
    const step = event.shiftKey ? STRIDE : STEP;
    switch (event.key) {
      case "ArrowUp":
        return this.#aim(lift, lift.col, lift.a - step);
      case "ArrowDown":
        return this.#aim(lift, lift.col, lift.a + step);
      case "ArrowLeft":
        return this.#aim(lift, lift.carried.beside(lift.col, -1), lift.a);
      case "ArrowRight":
        return this.#aim(lift, lift.carried.beside(lift.col, 1), lift.a);
      case "f":
      case "F":
        return this.#toNextGap(lift);
      case "Enter":
        return this.#putDown(lift);
      case "Escape":
        return this.leave();
      default:
        return undefined;
    }
  }

  #toNextGap(lift) {
    const gap = lift.carried.nextGap(lift.col, lift.a);
    if (gap && (gap.col !== lift.col || gap.first !== lift.a)) {
      this.#aim(lift, gap.col, gap.first);
    } else {
      this.#bar.refuse(this.#board.day().words.noGap);
      this.#board.announce(this.#board.day().words.noGap);
    }
  }

  #focusLeft(event) {
    const lift = this.#lift;
    if (lift?.byKeys && !lift.put && event.target === lift.node && document.hasFocus()) {
      this.leave();
    }
  }

  // ---------- all ways

  /** @param press of the pointer; null: by keys */
  #take({ visit, node }, press) {
    this.#silence();
    const byKeys = press === null;
    const carried = new Carried(this.#board, visit, node);
    this.#lift = { visit, node, press, byKeys, carried, rev: visit.rev, col: visit.col, a: visit.a, seq: 0, asked: "", askedAt: -ASK_EVERY };
    if (byKeys) {
      this.#bar.say(this.#board.day().words.keys.replace("{0}", visit.title));
    }
    carried.aim(visit.col, visit.a);
    carried.draw(visit.col, visit.a);
    this.#ask(this.#lift);
  }

  #aim(lift, col, a) {
    const { axis } = this.#board.day();
    const length = lift.visit.b - lift.visit.a;
    const within = Math.max(axis.from, Math.min(axis.to - length, a));
    if (col === lift.col && within === lift.a) {
      return;
    }
    lift.col = col;
    lift.a = within;
    lift.carried.aim(col, within);
    if (lift.byKeys) {
      lift.carried.draw(col, within);
      lift.carried.intoView();
    }
    this.#ask(lift);
  }

  /** At most each so many milliseconds, and always for the newest place. */
  #ask(lift) {
    lift.timer ||= setTimeout(
      () => {
        lift.timer = 0;
        if (lift.put || this.#lift !== lift || lift.asked === place(lift)) {
          return;
        }
        lift.askedAt = performance.now();
        lift.asked = place(lift);
        lift.seq = ++this.#seq;
        this.#board.tell("board-preview", { seq: lift.seq, id: lift.visit.id, col: lift.col, a: lift.a });
      },
      Math.max(0, lift.askedAt + ASK_EVERY - performance.now()),
    );
  }

  #putDown(lift) {
    if (lift.col === lift.visit.col && lift.a === lift.visit.a) {
      this.leave();
      if (lift.byKeys) {
        this.#bar.refuse(this.#board.day().words.stays);
      }
    } else {
      this.#tellWhere(lift);
    }
  }

  #tellWhere(lift) {
    lift.put = true;
    lift.carried.draw(lift.col, lift.a);
    lift.seq = ++this.#seq;
    this.#board.tell("board-move", { seq: lift.seq, id: lift.visit.id, rev: lift.rev, col: lift.col, a: lift.a });
  }

  #end() {
    clearTimeout(this.#lift.timer);
    this.#lift = null;
    this.#press = null;
    this.#bar.hide();
    document.removeEventListener("keydown", this.#escape, { capture: true });
  }

  /** What was refused has come right another way. */
  calm() {
    this.#silence();
  }

  /** A refusal stands until somebody goes on. */
  #silence() {
    if (!this.#lift) {
      this.#bar.hide();
    }
  }
}

function place({ col, a }) {
  return `${col} ${a}`;
}
