/** Zoom: how large the drawing is shown; the frame around it scrolls. */

const [smallest, largest, step] = [0.1, 2.5, 1.25];

export class Zoom {
  readonly #frame: HTMLElement;
  readonly #drawing: SVGSVGElement;
  #scale: number | undefined;
  #width = 1;
  #height = 1;

  constructor(frame: HTMLElement, drawing: SVGSVGElement) {
    this.#frame = frame;
    this.#drawing = drawing;
    frame.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
    frame.addEventListener("pointerdown", (event) => this.#drag(event));
    window.addEventListener("resize", () => this.#apply());
  }

  resize(width: number, height: number): void {
    [this.#width, this.#height] = [width, height];
    this.#drawing.setAttribute("viewBox", `0 0 ${width} ${height}`);
    this.#apply();
  }

  in(): void {
    this.#scaleTo(this.#current() * step);
  }

  out(): void {
    this.#scaleTo(this.#current() / step);
  }

  /** So that all of it is seen. */
  fit(): void {
    this.#scaleTo(this.#whole());
  }

  #current(): number {
    return this.#scale ?? this.#readable();
  }

  // Labels have to be read: what does not fit then is scrolled.
  #readable(): number {
    return Math.min(1.2, Math.max(0.85, this.#whole()));
  }

  #whole(): number {
    const { clientWidth, clientHeight } = this.#frame;
    return Math.min(clientWidth / this.#width, clientHeight / this.#height);
  }

  #scaleTo(scale: number): void {
    this.#scale = Math.min(largest, Math.max(smallest, scale));
    this.#apply();
  }

  #apply(): void {
    const scale = this.#current();
    this.#drawing.setAttribute("width", String(Math.floor(this.#width * scale)));
    this.#drawing.setAttribute("height", String(Math.floor(this.#height * scale)));
  }

  #wheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const before = this.#current();
    this.#scaleTo(before * Math.exp(-event.deltaY / 300));
    const grown = this.#current() / before - 1;
    this.#frame.scrollLeft += (this.#frame.scrollLeft + event.offsetX) * grown;
    this.#frame.scrollTop += (this.#frame.scrollTop + event.offsetY) * grown;
  }

  /** Dragging the ground moves it. */
  #drag(event: PointerEvent): void {
    const onItem = event.target instanceof Element && event.target.closest(".card, .toggle");
    if (onItem || event.button !== 0 || event.pointerType === "touch") return;
    const move = ({ movementX, movementY }: PointerEvent): void =>
      this.#frame.scrollBy(-movementX, -movementY);
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", () => window.removeEventListener("pointermove", move), {
      once: true,
    });
  }
}
