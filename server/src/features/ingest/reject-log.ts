import { type FileHandle, open } from 'node:fs/promises'
import { csvLine } from '../../platform/csv/csv-line.js'
import { Invalid } from '../../platform/errors.js'
import type { Reject } from './import-report.js'

const LISTED = 1000
const HEADER = 'line,column,code,reason\r\n'

/** Counts every refused row, lists the first thousand, and writes all to the rejects file. */
export class RejectLog {
  rowsRead = 0
  total = 0
  readonly byCode: Record<string, number> = {}
  readonly listed: Reject[] = []
  private buffered = HEADER
  private file: FileHandle | null = null

  static async open(path: string | undefined): Promise<RejectLog> {
    const log = new RejectLog()
    if (path === undefined) return log
    log.file = await open(path, 'w').catch(error => {
      const message = `The rejects file cannot be written (${(error as { code?: string }).code})`
      throw new Invalid(message, [{ argument: 'rejectsPath', message }])
    })
    return log
  }

  /** `rows`: how many rows of the file fall with it. */
  add(reject: Reject, rows = 1): void {
    this.total += rows
    this.byCode[reject.code] = (this.byCode[reject.code] ?? 0) + rows
    if (this.listed.length < LISTED) this.listed.push(reject)
    if (this.file) this.buffered += lineOf(reject)
  }

  /** Call now and then, so that what waits to be written stays small. */
  async flush(): Promise<void> {
    if (!this.file || this.buffered === '') return
    const text = this.buffered
    this.buffered = ''
    await this.file.write(text)
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
