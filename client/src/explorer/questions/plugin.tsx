import type { GraphiQLPlugin } from '@graphiql/react'
import { QuestionsPane } from './QuestionsPane.js'

function QuestionsIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M5 4h10l4 4v12H5z M8 12h8 M8 16h5" />
    </svg>
  )
}

/** Examples, one's own queries and shared ones. */
export const questionsPlugin: GraphiQLPlugin = {
  title: 'Examples and saved queries',
  icon: QuestionsIcon,
  content: QuestionsPane,
}
