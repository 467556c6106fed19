interface Stream {
  write(text: string): unknown
  isTTY?: boolean
  columns?: number
}

/** How far long work has come. `total` is unknown where it is undefined. */
export interface ProgressStep {
  label: string
  done: number
  total?: number | undefined
  /** What is counted, e.g. rows. */
  unit?: string
}

export interface Progress {
  step(step: ProgressStep): void
  /** Leaves the line, so that other text can follow. */
  end(): void
}

const BAR_WIDTH = 24
const PLAIN_EVERY_PERCENT = 10
const PLAIN_EVERY_COUNT = 100_000

/** A bar that redraws itself in a terminal, one plain line at each tenth elsewhere. */
export function createProgress(stream: Stream | undefined): Progress {
  if (!stream) return { step: () => {}, end: () => {} }
  return stream.isTTY ? barProgress(stream) : plainProgress(stream)
}

function barProgress(stream: Stream): Progress {
  let drawn = ''
  return {
    step(step) {
      const line = barOf(step).slice(0, (stream.columns ?? 80) - 1)
      if (line === drawn) return
      stream.write(`\r\x1b[2K${line}`)
      drawn = line
    },
    end() {
      if (drawn) stream.write('\n')
      drawn = ''
    },
  }
}

function plainProgress(stream: Stream): Progress {
  let last = ''
  return {
    step(step) {
      const mark = `${step.label} ${markOf(step)}`
      if (mark === last) return
      last = mark
      stream.write(`${step.label}: ${amountOf(step)}\n`)
    },
    end: () => {},
  }
}

function markOf({ done, total }: ProgressStep): number {
  if (!total) return Math.floor(done / PLAIN_EVERY_COUNT)
  return Math.floor((100 * done) / total / PLAIN_EVERY_PERCENT)
}

function barOf(step: ProgressStep): string {
  if (!step.total) return `${step.label}  ${amountOf(step)}`
  const filled = Math.min(BAR_WIDTH, Math.floor((BAR_WIDTH * step.done) / step.total))
  return `${step.label}  [${'#'.repeat(filled)}${'.'.repeat(BAR_WIDTH - filled)}]  ${amountOf(step)}`
}

function amountOf({ done, total, unit }: ProgressStep): string {
  const suffix = unit ? ` ${unit}` : ''
  if (!total) return `${done.toLocaleString('en')}${suffix}`
  const percent = Math.min(100, Math.floor((100 * done) / total))
  return `${percent} % (${done.toLocaleString('en')} of ${total.toLocaleString('en')}${suffix})`
}
