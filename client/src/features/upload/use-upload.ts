import { BeginUploadDocument, OwnUploadDocument } from '@steerboard/schema'
import { computed, onScopeDispose, ref, watch } from 'vue'
import { sendPart } from '../../lib/graphql.js'
import { useMutation } from '../../lib/use-mutation.js'
import { useQuery } from '../../lib/use-query.js'

const PART_BYTES = 1024 * 1024
const TRIES = 3
const ASK_EVERY_MS = 1000
const GONE = 'The connection was lost. Send the file again.'

/** The file that the reader is importing: sent in parts, then followed while it is at work. */
export function useUpload() {
  const answer = useQuery(OwnUploadDocument, () => ({}))
  const upload = computed(() => answer.data.value?.ownUpload ?? null)
  const isBusy = computed(() => ['WAITING', 'RUNNING'].includes(upload.value?.state ?? ''))
  const sent = ref<number | null>(null)
  const problem = ref<string | null>(null)
  const beginning = useMutation(BeginUploadDocument)

  async function send(file: File) {
    problem.value = null
    const begun = await beginning.run({ input: { fileName: file.name, size: file.size } })
    if (!begun) {
      problem.value = beginning.failure.value?.detail ?? GONE
      return
    }
    sent.value = 0
    problem.value = await sendAll(begun.beginUpload.id, file, bytes => {
      sent.value = bytes
    })
    sent.value = null
    answer.renew()
  }

  let timer: ReturnType<typeof setInterval> | undefined
  watch(
    isBusy,
    busy => {
      clearInterval(timer)
      if (busy) timer = setInterval(answer.renew, ASK_EVERY_MS)
    },
    { immediate: true },
  )
  onScopeDispose(() => clearInterval(timer))
  return { upload, isBusy, sent, problem, send, answer }
}

/** Null, or why it stopped; a part whose answer was lost is sent again. */
async function sendAll(
  upload: string,
  file: File,
  told: (bytes: number) => void,
): Promise<string | null> {
  for (let start = 0, ordinal = 0; start < file.size; start += PART_BYTES, ordinal++) {
    const fault = await sendOne(upload, ordinal, file.slice(start, start + PART_BYTES))
    if (fault !== null) return fault
    told(Math.min(start + PART_BYTES, file.size))
  }
  return null
}

async function sendOne(upload: string, ordinal: number, part: Blob): Promise<string | null> {
  for (let tries = 0; tries < TRIES; tries++) {
    try {
      const answer = await sendPart(upload, ordinal, part)
      if (answer.ok) return null
      const { errors } = await answer.json()
      return errors?.[0]?.message ?? 'The server did not take the file.'
    } catch {
      // Without an answer it is not known whether it came; the same part may come twice.
    }
  }
  return GONE
}
