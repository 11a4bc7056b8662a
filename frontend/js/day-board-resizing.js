/**
 * A visit of the day board becomes longer or shorter: its lower edge is pulled by mouse or pen, or + and - are pressed.
 * It knows no rules: it shows the length that is aimed at, and tells the server.
 *
 * From the server: settleLength(answer). To the server: board-resize {id, rev, minutes}.
 */
const STEP = 5;
const EDGE = 7;
const LONGEST = 480;

export class Resizing {
  #board;
  #pull = null;
  #asked = null;
  #bar;
  #escape = (event) => {
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      this.#leave();
    }
  };

  /** @param board {root, scroll, bar, entry(id), day(), icon(name), tell(name, detail), announce(words)} */
  constructor(board) {
    this.#board = board;
    this.#bar = board.bar;
    const { root } = board;
    root.addEventListener("pointerdown", (event) => this.#down(event), { capture: true });
    root.addEventListener("pointermove", (event) => this.#moved(event));
    root.addEventListener("pointerup", () => this.#up());
    root.addEventListener("pointercancel", () => this.#leave());
  }

  /** Whether the key was one of ours. */
  pressed({ key }, visit) {
    const step = { "+": STEP, "-": -STEP }[key];
    if (step && this.#asked?.id === visit.id) {
      this.#asked.minutes = Math.max(STEP, this.#asked.minutes + step);
    } else if (step && visit.resizes) {
      this.#ask(visit, visit.b - visit.a + step);
    } else if (step) {
      this.#board.announce(this.#board.day().words.fixed);
    }
    return step !== undefined;
  }

  /** What is drawn then is what the server has told. */
  settle({ ok, message }, entries) {
    const asked = this.#asked;
    this.#asked = null;
    for (const { visit, node } of entries) {
      node.style.setProperty("--b", visit.b);
    }
    if (ok) {
      this.#bar.tell(message);
    } else {
      this.#bar.refuse(message);
    }
    this.#board.announce(message);
    const visit = asked && this.#board.entry(asked.id)?.visit;
    if (ok && visit?.resizes && visit.b - visit.a !== asked.minutes) {
      this.#ask(visit, asked.minutes);
    }
  }

  get isPulling() {
    return this.#pull !== null;
  }

  #down(event) {
    const node = event.target.closest?.(".ev");
    const entry = node && this.#board.entry(node.dataset.id);
    if (event.button !== 0 || event.pointerType === "touch" || !entry?.visit.resizes) {
      return;
    }
    const { bottom, height } = node.getBoundingClientRect();
    if (bottom - event.clientY > EDGE) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    this.#bar.hide();
    const { visit } = entry;
    const length = visit.b - visit.a;
    this.#pull = { visit, node, length, minutes: length, y: event.clientY, pixels: (height + 1) / length };
    node.classList.add("pulled");
    this.#board.scroll.setPointerCapture(event.pointerId);
    document.addEventListener("keydown", this.#escape, { capture: true });
  }

  #moved({ clientY }) {
    const pull = this.#pull;
    if (pull) {
      const wanted = pull.length + (clientY - pull.y) / pull.pixels;
      pull.minutes = Math.min(LONGEST, Math.max(STEP, Math.round(wanted / STEP) * STEP));
      pull.node.style.setProperty("--b", pull.visit.a + pull.minutes);
    }
  }

  #up() {
    const pull = this.#pull;
    if (pull) {
      this.#end();
      if (pull.minutes !== pull.length) {
        this.#ask(pull.visit, pull.minutes);
      }
    }
  }

  #leave() {
    const pull = this.#pull;
    if (pull) {
      pull.node.style.setProperty("--b", pull.visit.b);
      this.#end();
    }
  }

  #end() {
    this.#pull.node.classList.remove("pulled");
    document.removeEventListener("keydown", this.#escape, { capture: true });
    // The click that follows chooses nothing.
    setTimeout(() => (this.#pull = null));
  }

  /** What is pressed before the answer is asked for after it. */
  #ask(visit, minutes) {
    this.#asked = { id: visit.id, minutes };
    this.#board.tell("board-resize", { id: visit.id, rev: visit.rev, minutes });
  }
}
