import {
  InboxChangedDocument,
  InboxDocument,
  type InboxQueryVariables,
  MarkReadDocument,
} from '@steerboard/schema'
import { computed } from 'vue'
import { everyMinute } from '../../lib/every-minute.js'
import { useMutation } from '../../lib/use-mutation.js'
import { useQuery } from '../../lib/use-query.js'
import { whenTold } from '../../lib/when-told.js'

/** What the person who is signed in was told, kept fresh, and the way to mark it as read. */
export function useInbox(asked: () => InboxQueryVariables) {
  const answer = useQuery(InboxDocument, asked)
  const marking = useMutation(MarkReadDocument)
  whenTold(InboxChangedDocument, answer.renew)
  everyMinute(answer.renew)
  const inbox = computed(() => answer.data.value?.inbox)
  /** Without ids: all of them. */
  const markRead = async (ids?: readonly string[]) => {
    if (ids?.length === 0) return
    if (await marking.run(ids ? { ids: [...ids] } : {})) answer.renew()
  }
  return { answer, inbox, markRead, failure: marking.failure }
}
