import { ExplorerDocument, type ExplorerQuery } from '@steerboard/schema'
import { useCallback, useEffect, useState } from 'react'
import { describeFailure } from '../../lib/failure.js'
import { asked } from '../asked.js'

/** What can be opened, and again after a change. */
export function useQuestions() {
  const [data, setData] = useState<ExplorerQuery>()
  const [failure, setFailure] = useState('')
  const reload = useCallback(async () => {
    const again = { requestPolicy: 'network-only' } as const
    const answer = await asked.query(ExplorerDocument, {}, again).toPromise()
    if (answer.data) setData(answer.data)
    setFailure(answer.error ? describeFailure(answer.error).detail : '')
  }, [])
  useEffect(() => void reload(), [reload])
  return { data, failure, reload }
}
