/** Of many requests only the last counts: earlier ones are given up, and none begins before a pause. */
export class Latest {
  private timer = 0;
  private running = new AbortController();

  /** @param pause milliseconds without another call before the work begins */
  constructor(private readonly pause: number) {}

  /** Work after the pause; given up when called again before it is done. */
  soon(work: (signal: AbortSignal) => Promise<void>): void {
    this.stop();
    const own = this.running;
    this.timer = window.setTimeout(() => {
      work(own.signal).catch((reason: unknown) => {
        if (!own.signal.aborted) {
          throw reason;
        }
      });
    }, this.pause);
  }

  stop(): void {
    window.clearTimeout(this.timer);
    this.running.abort();
    this.running = new AbortController();
  }
}
