import { type FileHandle, open } from 'node:fs/promises'
import { csvLine } from '../../platform/csv/csv-line.js'
import { Invalid } from '../../platform/errors.js'
import type { Reject } from './import-report.js'

const LISTED = 1000
const HEADER = 'line,column,code,reason\r\n'

/** Takes refused rows as they come; it may lose none, and may be slow. */
export type TakeRejects = (rejects: readonly Reject[]) => Promise<void>

/** Counts every refused row, lists the first thousand, and hands all on: to a file, or to whoever asks. */
export class RejectLog {
  rowsRead = 0
  total = 0
  readonly byCode: Record<string, number> = {}
  readonly listed: Reject[] = []
  private waiting: Reject[] = []
  private file: FileHandle | null = null
  private take: TakeRejects | null = null

  static async open(into: string | TakeRejects | undefined): Promise<RejectLog> {
    const log = new RejectLog()
    if (into === undefined) return log
    if (typeof into !== 'string') {
      log.take = into
      return log
    }
    const file = await open(into, 'w').catch(error => {
      const message = `The rejects file cannot be written (${(error as { code?: string }).code})`
      throw new Invalid(message, [{ argument: 'rejectsPath', message }])
    })
    log.file = file
    log.take = async rejects => void (await file.write(rejects.map(lineOf).join('')))
    await file.write(HEADER)
    return log
  }

  /** `rows`: how many rows of the file fall with it. */
  add(reject: Reject, rows = 1): void {
    this.total += rows
    this.byCode[reject.code] = (this.byCode[reject.code] ?? 0) + rows
    if (this.listed.length < LISTED) this.listed.push(reject)
    if (this.take) this.waiting.push(reject)
  }

  /** Call now and then, so that what waits to be written stays small. */
  async flush(): Promise<void> {
    if (!this.take || this.waiting.length === 0) return
    const rejects = this.waiting
    this.waiting = []
    await this.take(rejects)
  }

  async close(): Promise<void> {
    await this.flush()
    await this.file?.close()
    this.file = null
  }
}

function lineOf({ line, column, code, reason }: Reject): string {
  return csvLine([line, column, code, reason], ['number', 'text', 'text', 'text'])
}
