import { expect, test } from 'vitest'
import { ref } from 'vue'
import { useUndo } from './use-undo.js'

test('a field is taken back as a whole, and brought back', () => {
  const form = ref({ title: '', budget: '' })
  const { change, undo, redo, canUndo, canRedo } = useUndo(form)
  for (const title of ['P', 'Po', 'Portal']) change({ title })
  change({ budget: '5' })
  undo()
  expect(form.value).toEqual({ title: 'Portal', budget: '' })
  undo()
  expect(form.value).toEqual({ title: '', budget: '' })
  expect([canUndo.value, canRedo.value]).toEqual([false, true])
  redo()
  redo()
  expect(form.value).toEqual({ title: 'Portal', budget: '5' })
  undo()
  change({ title: 'Other' })
  expect(canRedo.value).toBe(false)
})
