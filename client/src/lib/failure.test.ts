import { CombinedError } from '@urql/core'
import { GraphQLError } from 'graphql'
import { expect, test } from 'vitest'
import { describeFailure, describeRefusal } from './failure.js'

test('a server that cannot be reached may be asked again', () => {
  const failure = describeFailure(new CombinedError({ networkError: new Error('refused') }))
  expect(failure).toMatchObject({ title: 'The server did not answer', canRetry: true })
})

test('a refused question says what is possible and is not asked again', () => {
  const error = new GraphQLError('There is no department "XX".', {
    extensions: { code: 'INVALID', argument: 'scope.department', allowed: ['IT', 'HR'] },
  })
  expect(describeFailure(new CombinedError({ graphQLErrors: [error] }))).toEqual({
    title: 'This cannot be shown',
    detail: 'There is no department "XX".',
    allowed: ['IT', 'HR'],
    problems: [{ argument: 'scope.department', message: 'There is no department "XX".' }],
    canRetry: false,
  })
})

test('a fault of the server keeps its message, which holds the id to quote', () => {
  const error = new GraphQLError('Internal error. Quote the id 7.', {
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  })
  const failure = describeFailure(new CombinedError({ graphQLErrors: [error] }))
  expect(failure).toMatchObject({ detail: 'Internal error. Quote the id 7.', canRetry: true })
})

test('a change that was refused is not one that cannot be shown', () => {
  const error = new GraphQLError('Somebody else was first.', { extensions: { code: 'CONFLICT' } })
  expect(describeRefusal(new CombinedError({ graphQLErrors: [error] }))).toMatchObject({
    title: 'Not done',
    detail: 'Somebody else was first.',
  })
})

test('a change without an answer may have been done', () => {
  const failure = describeRefusal(new CombinedError({ networkError: new Error('refused') }))
  expect(failure.detail).toContain('not known whether it was done')
})
