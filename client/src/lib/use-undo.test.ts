import { expect, test } from 'vitest'
import { useUndo } from './use-undo.js'

test('steps are taken back and done again, and what is done anew forgets what was ahead', () => {
  const { value, change, undo, redo, canUndo, canRedo } = useUndo('')
  change('a', 'title')
  change('ab', 'title')
  change('ab!', 'weight')
  undo()
  expect(value.value).toBe('ab')
  undo()
  expect([value.value, canUndo.value]).toEqual(['', false])
  undo()
  redo()
  expect([value.value, canRedo.value]).toEqual(['ab', true])
  change('abc', 'title')
  expect(canRedo.value).toBe(false)
  undo()
  expect(value.value).toBe('ab')
})

test('Ctrl and Z take back, and other keys are left alone', () => {
  const { value, change, pressed } = useUndo(1)
  change(2)
  const key = (given: Partial<KeyboardEvent>) => {
    let isTaken = false
    const preventDefault = () => {
      isTaken = true
    }
    pressed({ ...given, preventDefault } as KeyboardEvent)
    return isTaken
  }
  expect(key({ key: 'z' })).toBe(false)
  expect(key({ key: 'z', ctrlKey: true })).toBe(true)
  expect(value.value).toBe(1)
  expect(key({ key: 'Z', ctrlKey: true, shiftKey: true })).toBe(true)
  expect(value.value).toBe(2)
})
