import { Field, ID, InputType, ObjectType } from 'type-graphql'
import type { Language } from '../../../domain/language/language.js'
import { defineEnum } from '../../../platform/graphql/define-enum.js'
import { Instant } from '../../../platform/graphql/scalars.js'
import type { Profile, ProfileInput } from '../profile.js'
import type { Ways } from '../read-ways.js'
import { type OwnSession, type SessionWay, sessionWays } from '../session.js'
import { LanguageEnum } from './person.types.js'

const SessionWayEnum = defineEnum('SessionWay', 'How somebody came in.', sessionWays)

@ObjectType('OwnSession', {
  simpleResolvers: true,
  description: 'A browser in which the person who asks is signed in.',
})
export class OwnSessionType implements OwnSession {
  @Field(() => ID, { description: 'Names it in `endSession`; opens nothing.' })
  id!: string

  @Field(() => SessionWayEnum, { description: 'How it was opened.' })
  way!: SessionWay

  @Field(() => String, {
    nullable: true,
    description: 'What the browser said it is (`User-Agent`), shortened. Not to be relied on.',
  })
  agent!: string | null

  @Field(() => Instant, { description: 'When they signed in there.' })
  startedAt!: Date

  @Field(() => Instant, { description: 'When it asked for something last; to about a minute.' })
  lastSeenAt!: Date

  @Field(() => Instant, { description: 'When it ends, however busy it is.' })
  endsAt!: Date

  @Field(() => Boolean, { description: 'It is the one that asks.' })
  isThisOne!: boolean
}

@ObjectType('SignInWays', {
  simpleResolvers: true,
  description: 'What there is to sign in by, beside links and passwords.',
})
export class SignInWaysType implements Ways {
  @Field(() => String, {
    nullable: true,
    description:
      'Name of the organisation’s own sign-in (OpenID Connect), which begins at /auth/provider/start. Null: there is none.',
  })
  provider!: string | null

  @Field(() => Boolean, {
    description: 'Mails are sent here, so that a forgotten password can be chosen anew by one.',
  })
  canResetByMail!: boolean

  @Field(() => Boolean, {
    description:
      'Nobody is here yet: whoever runs the server finds a link to set it up where it was started.',
  })
  isToBeSetUp!: boolean
}

@ObjectType('Profile', {
  simpleResolvers: true,
  description: 'What people say of themselves, and how they sign in. Seen by themselves alone.',
})
export class ProfileType implements Profile {
  @Field(() => String, { description: 'Name to show.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'What they are in the organisation.' })
  position!: string | null

  @Field(() => String, {
    description: 'E-mail address, by which they sign in and are told things.',
  })
  email!: string

  @Field(() => String, {
    nullable: true,
    description: 'IANA time zone they chose. Null: that of the organisation.',
  })
  timeZone!: string | null

  @Field(() => LanguageEnum, {
    description: 'In which English pages, messages and mails write dates and times for them.',
  })
  language!: Language

  @Field(() => Boolean, { description: 'They have a password; to change it, it is asked for.' })
  hasPassword!: boolean

  @Field(() => Boolean, {
    description: 'They can come in by the organisation’s own sign-in (`signInWays.provider`).',
  })
  isKnownToProvider!: boolean

  @Field(() => Boolean, { description: 'Invented for the demonstration: has no password.' })
  isDemo!: boolean
}

@InputType('ProfileInput', { description: 'What people say of themselves.' })
export class ProfileInputType implements ProfileInput {
  @Field(() => String, { description: 'Name to show; 1 to 200 characters.' })
  name!: string

  @Field(() => String, {
    nullable: true,
    description: 'What they are in the organisation, such as "Head of Finance". Null: nothing.',
  })
  position!: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'IANA time zone of their quiet hours and digests, such as Europe/Berlin. Null: that of the organisation.',
  })
  timeZone!: string | null

  @Field(() => LanguageEnum, {
    nullable: true,
    description:
      'In which English pages, messages and mails write dates and times for them. Null: EN_GB.',
  })
  language?: Language | null
}
