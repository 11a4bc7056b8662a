/**
 * <hours-track>: the hours of a day as a bar. Blocks are dragged as a whole or by their ends, on a grid of five minutes; each
 * end is a slider for the keyboard: arrows 5 minutes, Page keys 30, Home and End as far as it goes. The server is told when
 * it is done and decides; the same times stand beside it as text.
 *
 * Attributes: stretches ("480-720 750-1080", minutes since midnight, above 1440 on the next date), from and span (hours of
 * the axis), words (JSON).
 */
const GRID = 5;
const PAGE = 30;
const DAY = 1440;

class HoursTrack extends HTMLElement {
  static observedAttributes = ["stretches", "unclear", "from", "span", "words"];

  #stretches = [];
  #drag = null;

  connectedCallback() {
    for (const type of ["pointerdown", "pointermove", "pointerup", "pointercancel", "keydown"]) {
      this.addEventListener(type, this);
    }
    this.#read();
  }

  attributeChangedCallback() {
    if (this.isConnected && !this.#drag) {
      this.#read();
    }
  }

  handleEvent(event) {
    switch (event.type) {
      case "pointerdown":
        return this.#grab(event);
      case "pointermove":
        return this.#pull(event);
      case "pointerup":
        return this.#drop(true);
      case "pointercancel":
        return this.#drop(false);
      default:
        return this.#pressed(event);
    }
  }

  get #words() {
    return JSON.parse(this.getAttribute("words") ?? "{}");
  }

  get #from() {
    return Number(this.getAttribute("from") ?? 6) * 60;
  }

  get #span() {
    return Number(this.getAttribute("span") ?? 16) * 60;
  }

  #read() {
    const text = this.getAttribute("stretches") ?? "";
    this.#stretches = text ? text.split(" ").map((pair) => pair.split("-").map(Number)) : [];
    this.#draw();
  }

  /** Keeps the elements that are there, so that a slider keeps the focus. */
  #draw() {
    const count = this.#stretches.length;
    if (this.querySelectorAll(".s-opn").length !== count || this.childElementCount === 0) {
      this.replaceChildren(...(count === 0 ? [this.#shut()] : this.#stretches.flatMap((_, i) => this.#parts(i))));
    }
    const words = this.#words;
    this.style.setProperty("--o", this.#from / 60);
    this.style.setProperty("--h", this.#span / 60);
    const shut = this.querySelector(".s-shut0 span");
    if (shut) {
      shut.textContent = (this.hasAttribute("unclear") ? words.unclear : words.closed) ?? "";
    }
    this.#stretches.forEach(([a, b], i) => {
      const block = this.querySelector(`.s-opn[data-i="${i}"]`);
      block.classList.toggle("s-work0", b > DAY);
      block.firstElementChild.textContent = this.#length(a, b, words);
      this.#place(block, a, b);
      const gap = this.querySelector(`.s-gap0[data-i="${i}"]`);
      if (gap) {
        this.#place(gap, b, this.#stretches[i + 1][0]);
      }
      this.#slider(i, 0, words);
      this.#slider(i, 1, words);
    });
  }

  #shut() {
    const shut = document.createElement("span");
    shut.className = "s-shut0";
    shut.append(document.createElement("span"));
    return shut;
  }

  #parts(i) {
    const block = document.createElement("span");
    block.className = "s-opn";
    block.dataset.i = i;
    block.append(document.createElement("span"));
    const parts = [block, this.#end(i, 0), this.#end(i, 1)];
    if (i + 1 < this.#stretches.length) {
      const gap = document.createElement("span");
      gap.className = "s-gap0";
      gap.dataset.i = i;
      parts.push(gap);
    }
    return parts;
  }

  #end(i, side) {
    const end = document.createElement("span");
    end.className = `s-end ${side ? "s-right" : "s-left"}`;
    end.setAttribute("role", "slider");
    end.tabIndex = 0;
    end.dataset.i = i;
    end.dataset.side = side;
    return end;
  }

  #slider(i, side, words) {
    const end = this.querySelector(`.s-end[data-i="${i}"][data-side="${side}"]`);
    const value = this.#stretches[i][side];
    const [least, most] = this.#limits(i, side);
    const first = i === 0 && side === 0;
    const last = i === this.#stretches.length - 1 && side === 1;
    const label = first ? words.opens : last ? words.closes : side ? words.breakStarts : words.breakEnds;
    end.setAttribute("aria-label", label ?? "");
    end.setAttribute("aria-valuemin", least);
    end.setAttribute("aria-valuemax", most);
    end.setAttribute("aria-valuenow", value);
    end.setAttribute("aria-valuetext", clock(value) + (value >= DAY ? ` ${words.nextDay ?? ""}` : ""));
    this.#place(end, ...this.#stretches[i]);
  }

  #place(element, a, b) {
    element.style.setProperty("--a", a / 60);
    element.style.setProperty("--b", b / 60);
  }

  #length(a, b, words) {
    const hours = Math.round(((b - a) / 60) * 100) / 100;
    return (b > DAY ? words.night : words.hours)?.replace("{0}", hours) ?? "";
  }

  /** How far an end may go: not past its other end, not into the neighbour, a whole day at most. */
  #limits(i, side) {
    const [a, b] = this.#stretches[i];
    if (side === 0) {
      return [i === 0 ? Math.max(0, this.#last() - DAY) : this.#stretches[i - 1][1] + GRID, b - GRID];
    }
    const last = i === this.#stretches.length - 1;
    return [a + GRID, last ? this.#stretches[0][0] + DAY : Math.min(this.#stretches[i + 1][0] - GRID, DAY - GRID)];
  }

  #last() {
    return this.#stretches[this.#stretches.length - 1][1];
  }

  #pressed(event) {
    const end = event.target.closest(".s-end");
    if (event.key === "Escape" && this.#drag) {
      this.#drop(false);
      return;
    }
    if (!end || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const i = Number(end.dataset.i);
    const side = Number(end.dataset.side);
    const [least, most] = this.#limits(i, side);
    const value = this.#stretches[i][side];
    const steps = { ArrowRight: GRID, ArrowUp: GRID, ArrowLeft: -GRID, ArrowDown: -GRID, PageUp: PAGE, PageDown: -PAGE };
    const wanted = event.key === "Home" ? least : event.key === "End" ? most : value + (steps[event.key] ?? 0);
    if (wanted === value && !(event.key in steps)) {
      return;
    }
    event.preventDefault();
    const next = Math.min(most, Math.max(least, wanted));
    if (next !== value) {
      this.#stretches[i][side] = next;
      this.#draw();
      this.#tell();
    }
  }

  #grab(event) {
    const target = event.target.closest(".s-end, .s-opn");
    if (!target || event.button !== 0) {
      return;
    }
    const i = Number(target.dataset.i);
    this.#drag = {
      i,
      side: target.dataset.side === undefined ? null : Number(target.dataset.side),
      x: event.clientX,
      minutesAPixel: this.#span / this.getBoundingClientRect().width,
      before: this.#stretches.map((pair) => [...pair]),
    };
    this.setPointerCapture(event.pointerId);
    event.preventDefault();
    this.querySelector(`.s-end[data-i="${i}"][data-side="${this.#drag.side ?? 0}"]`)?.focus({ preventScroll: true });
  }

  #pull(event) {
    if (!this.#drag) {
      return;
    }
    const { i, side, x, minutesAPixel, before } = this.#drag;
    this.#stretches = before.map((pair) => [...pair]);
    const moved = (event.clientX - x) * minutesAPixel;
    if (side === null) {
      const [a, b] = before[i];
      const by = Math.min(this.#mostOf(i, 1) - b, Math.max(this.#leastOf(i, 0) - a, snap(a + moved) - a));
      this.#stretches[i] = [a + by, b + by];
    } else {
      const wanted = snap(before[i][side] + moved);
      const [least, most] = this.#limits(i, side);
      this.#stretches[i][side] = Math.min(most, this.#edge, Math.max(least, this.#from, wanted));
    }
    this.#draw();
  }

  get #edge() {
    return this.#from + this.#span;
  }

  #leastOf(i) {
    return i === 0 ? this.#from : this.#stretches[i - 1][1] + GRID;
  }

  #mostOf(i) {
    return i === this.#stretches.length - 1 ? this.#edge : Math.min(this.#stretches[i + 1][0] - GRID, DAY - GRID);
  }

  #drop(keep) {
    if (!this.#drag) {
      return;
    }
    const { before } = this.#drag;
    this.#drag = null;
    if (!keep) {
      this.#stretches = before;
      this.#draw();
    } else if (String(before) !== String(this.#stretches)) {
      this.#tell();
    }
  }

  #tell() {
    const stretches = this.#stretches.map((pair) => pair.join("-")).join(" ");
    this.dispatchEvent(new CustomEvent("hours-change", { detail: { stretches } }));
  }
}

function snap(minutes) {
  return Math.round(minutes / GRID) * GRID;
}

function clock(minutes) {
  const day = ((minutes % DAY) + DAY) % DAY;
  return `${String(Math.floor(day / 60)).padStart(2, "0")}:${String(day % 60).padStart(2, "0")}`;
}

customElements.define("hours-track", HoursTrack);
