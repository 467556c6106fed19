import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { type TokenUse, tokenUses } from '../../../domain/access/token-uses.js'
import { defineEnum } from '../../../platform/graphql/define-enum.js'
import { Instant } from '../../../platform/graphql/scalars.js'
import type { TokenInput } from '../issue-token.js'
import type { PersonName } from '../read-names.js'
import type { TokenOffer } from '../read-tokens.js'
import { type ServiceToken, type TokenState, tokenStates } from '../token/service-token.js'
import { PersonNameType } from './person-name.types.js'
import { NamedPlaceType } from './place.types.js'

const aboutUses = Object.fromEntries(
  Object.entries(tokenUses).map(([use, { about }]) => [use, about]),
) as Record<TokenUse, string>

const TokenUseEnum = defineEnum(
  'TokenUse',
  'What a token is issued for. None votes, decides, writes in somebody’s name or looks after people.',
  aboutUses,
)
const TokenStateEnum = defineEnum('TokenState', 'Whether a token can be used.', tokenStates)

@ObjectType('ServiceToken', {
  simpleResolvers: true,
  description:
    'What a program asks by (`Authorization: Bearer sb_…`), with part of what its owner may do now.',
})
export class ServiceTokenType implements ServiceToken {
  @Field(() => ID, { description: 'Names it in `revokeToken` and in the audit; opens nothing.' })
  id!: string

  @Field(() => String, { description: 'What it is for, in words of its owner.' })
  name!: string

  @Field(() => String, { description: 'Its first characters, to tell it from others.' })
  shown!: string

  @Field(() => PersonNameType, { description: 'Who answers for it. It ends when they leave.' })
  owner!: PersonName

  @Field(() => [TokenUseEnum], { description: 'What it was issued for.' })
  uses!: TokenUse[]

  @Field(() => [String], {
    description:
      'Codes of the departments that it is kept within. With no services either: wherever the roles of its owner reached when it was issued, and still do.',
  })
  departments!: string[]

  @Field(() => [String], {
    description: 'Codes of the services that it is kept to, beside the departments.',
  })
  services!: string[]

  @Field(() => Instant, { description: 'When it was issued.' })
  createdAt!: Date

  @Field(() => Instant, { description: 'From then on it opens nothing.' })
  expiresAt!: Date

  @Field(() => Instant, {
    nullable: true,
    description: 'When it was used last, to about a minute. Null: never.',
  })
  lastUsedAt!: Date | null

  @Field(() => Instant, { nullable: true, description: 'When it was ended. Null: it was not.' })
  revokedAt!: Date | null

  @Field(() => TokenStateEnum, { description: 'Whether it can be used.' })
  state!: TokenState

  @Field(() => Boolean, {
    description:
      'It can be used, and ends within 14 days: time to issue another. Its owner is told 7 days before.',
  })
  endsSoon!: boolean

  @Field(() => String, {
    nullable: true,
    description:
      'The token itself: in the answer to `issueToken` and never again, because it is not kept. Else null.',
  })
  secret!: string | null
}

@ObjectType('TokenOffer', {
  simpleResolvers: true,
  description: 'What the person who asks can issue a token for.',
})
export class TokenOfferType implements TokenOffer {
  @Field(() => [TokenUseEnum], { description: 'What their roles allow, somewhere at least.' })
  uses!: TokenUse[]

  @Field(() => [NamedPlaceType], {
    description: 'Departments and services that their roles reach, to keep a token within.',
  })
  places!: NamedPlaceType[]

  @Field(() => Int, { description: 'How many days a token lasts at most.' })
  longestDays!: number
}

@InputType('TokenInput', { description: 'A token to be issued.' })
export class TokenInputType implements TokenInput {
  @Field(() => String, { description: 'What it is for, in 1 to 100 characters.' })
  name!: string

  @Field(() => [TokenUseEnum], { description: 'What it may do, of `tokenOffer.uses`.' })
  uses!: TokenUse[]

  @Field(() => [String], {
    nullable: true,
    description:
      'Codes of departments to keep it within. With no services either: wherever one’s own roles reach.',
  })
  departments?: string[] | null

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of services to keep it to, beside the departments.',
  })
  services?: string[] | null

  @Field(() => Int, { description: 'For how many days, 1 to 365.' })
  lastsDays!: number
}
