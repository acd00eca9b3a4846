const redrawMs = 200;
const plainLineMs = 15_000;

/** Tells on the error stream what is being done: one line that is redrawn on a terminal, else a line now and then. */
export function progressOn(stream) {
  let [step, shownAt] = ["", 0];

  function report(name, done, total) {
    const now = Date.now();
    const due = now - shownAt >= (stream.isTTY ? redrawMs : plainLineMs);
    const quickChange = done === undefined && !due;
    if (quickChange || (name === step && !due)) return;
    [step, shownAt] = [name, now];
    const line = [name, done === undefined ? "" : `: ${done}`, total === undefined ? "" : ` of ${total}`].join("");
    stream.write(stream.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
  }

  const finish = () => stream.isTTY && stream.write("\r\u001b[K");
  return { report, finish };
}
