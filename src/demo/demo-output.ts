import cliProgress from 'cli-progress';

/** Where the demonstration tells what it does. */
export interface DemoOutput {
  line(text: string): void;
  /** Starts a progress display; `total` steps. */
  progress(title: string, total: number): DemoProgress;
}

export interface DemoProgress {
  update(done: number): void;
  end(): void;
}

/** A bar on a terminal; elsewhere (a log, a pipe) a plain line now and then. */
export function terminal(stream: NodeJS.WriteStream = process.stdout): DemoOutput {
  const line = (text: string) => void stream.write(`${text}\n`);
  return {
    line,
    progress: (title, total) =>
      stream.isTTY ? bar(stream, title, total) : plainProgress(line, title, total),
  };
}

/** Writes a line at each tenth. */
export function plainProgress(
  line: (text: string) => void,
  title: string,
  total: number,
): DemoProgress {
  let told = -1;
  const update = (done: number) => {
    const tenth = total === 0 ? 10 : Math.floor((done * 10) / total);
    if (tenth <= told) return;
    told = tenth;
    line(`${title}: ${done}/${total}`);
  };
  return { update, end: () => undefined };
}

function bar(stream: NodeJS.WriteStream, title: string, total: number): DemoProgress {
  const shown = new cliProgress.SingleBar(
    {
      format: `${title.padEnd(24)} {bar} {percentage}% | {value}/{total} | {duration_formatted}`,
      stream,
      hideCursor: true,
    },
    cliProgress.Presets.shades_classic,
  );
  shown.start(total, 0);
  return {
    update: (done) => shown.update(done),
    end: () => shown.stop(),
  };
}
