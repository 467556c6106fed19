import type { ImportReport } from '../features/ingest/index.js'
import type { Ctx } from '../platform/context.js'
import { CannotRun } from '../platform/errors.js'

const missing = () => new CannotRun('This command is not built yet.', 'Update to a later release.')

export interface Step {
  label: string
  done: number
  total?: number
}

export interface ImportFileInput {
  path: string
  profile: string
  dryRun: boolean
  rejectsPath?: string | undefined
  onProgress(step: Step): void
}

export async function importFile(_ctx: Ctx, _input: ImportFileInput): Promise<ImportReport> {
  throw missing()
}

export async function loadDemo(
  _ctx: Ctx,
  _input: { onProgress(step: Step): void },
): Promise<{ tickets: number }> {
  throw missing()
}

export async function recount(_ctx: Ctx): Promise<{ differences: unknown[] }> {
  throw missing()
}
