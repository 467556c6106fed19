import { performance } from 'node:perf_hooks'
import type { Ctx } from '../../platform/context.js'
import { KnownError } from '../../platform/errors.js'
import { defineJob } from '../../platform/jobs/define-job.js'
import { type ImportProgress, importFile, type Reject } from '../ingest/index.js'
import { contentOf } from './stores/part.store.js'
import {
  type Claimed,
  claimUpload,
  insertRejects,
  markApplied,
  saveProgress,
  settleUpload,
} from './stores/work.store.js'
import { MOST_REJECTS, MOST_ROWS, WORK_ON_UPLOAD, type WorkOnUpload } from './upload.js'

/**
 * Does the dry run or the import that was asked for. It is one unit: begun again after a kill, it
 * finds either everything as it was, or the import done.
 */
export const workOnUpload = defineJob<WorkOnUpload>({
  name: WORK_ON_UPLOAD,
  about: 'Reads a file that was sent on the page Imports: as a dry run, or to import it.',
  takesLong: true,
  timeoutSeconds: 3_600,
  async run(ctx, { upload }) {
    const claimed = await claimUpload(ctx, upload)
    if (!claimed) return
    try {
      const report = await work(ctx, claimed)
      if (claimed.isDryRun) await settleUpload(ctx, upload, { state: 'CHECKED', report })
    } catch (error) {
      if (!(error instanceof KnownError)) {
        const problem = 'Something went wrong here, and nothing was imported. Try again.'
        await settleUpload(ctx, upload, { state: 'FAILED', problem })
        throw error
      }
      await settleUpload(ctx, upload, { state: 'REFUSED', problem: error.message })
    }
  },
})

async function work(ctx: Ctx, { id, personId, ...how }: Claimed) {
  const telling = tellProgress(ctx, id)
  try {
    return await importFile(
      { ...ctx, actor: { kind: 'user', id: personId } },
      {
        path: how.fileName,
        content: contentOf(ctx, id),
        profile: how.profile,
        ...(how.mapping !== null && { mapping: how.mapping }),
        ...(how.encoding !== null && { encoding: how.encoding }),
        dryRun: how.isDryRun,
        within: how.within,
        maxRows: MOST_ROWS,
        rejectsPath: keepRejects(ctx, id),
        onProgress: telling.tell,
        alongside: (sql, run) => markApplied(sql, id, run),
      },
    )
  } finally {
    await telling.done()
  }
}

/** Keeps the first ones; all are counted. */
function keepRejects(ctx: Ctx, id: string) {
  let kept = 0
  return async (rejects: readonly Reject[]) => {
    const fitting = rejects.slice(0, MOST_REJECTS - kept)
    if (fitting.length === 0) return
    await insertRejects(ctx, id, { from: kept, rejects: fitting })
    kept += fitting.length
  }
}

const TOLD_EVERY_MS = 500

/** Notes now and then how far it is; that it could not be noted holds nothing up. */
function tellProgress(ctx: Ctx, id: string) {
  let last = Number.NEGATIVE_INFINITY
  let phase = ''
  let noted: Promise<void> = Promise.resolve()
  return {
    tell(progress: ImportProgress) {
      const now = performance.now()
      if (progress.phase === phase && now - last < TOLD_EVERY_MS) return
      last = now
      phase = progress.phase
      noted = noted.then(() => saveProgress(ctx, id, progress)).catch(() => {})
    },
    done: () => noted,
  }
}
