import { BeginUploadDocument, OwnUploadDocument } from '@steerboard/schema'
import { computed, onScopeDispose, ref, watch } from 'vue'
import { CONNECTION_LOST, sendFile } from '../../lib/send-file.js'
import { useMutation } from '../../lib/use-mutation.js'
import { useQuery } from '../../lib/use-query.js'

const ASK_EVERY_MS = 1000

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
      problem.value = beginning.failure.value?.detail ?? CONNECTION_LOST
      return
    }
    sent.value = 0
    problem.value = await sendFile(begun.beginUpload.id, file, bytes => {
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
