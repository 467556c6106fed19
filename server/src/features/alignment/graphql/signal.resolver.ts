import { Arg, Ctx, Extensions, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import type { Ctx as Context } from '../../../platform/context.js'
import { answeredByData } from '../../../platform/graphql/cacheable.js'
import { Instant, LocalDate } from '../../../platform/graphql/scalars.js'
import { ScopeInputType } from '../../directory/graphql/scope.types.js'
import { readSideEffects } from '../read-side-effects.js'
import { readSymptomRecords } from '../read-symptom-records.js'
import { readWatermelons } from '../read-watermelons.js'
import {
  SideEffectsType,
  SymptomRecordsType,
  SymptomType,
  WatermelonsType,
} from './signal.types.js'

const CONTAINING = 'Any day of the month asked about. Absent: the last complete month.'
const AS_OF = 'Answer with what was known at this instant. Absent: with what is known now.'

@Resolver(() => SymptomType)
export class AlignmentSignalResolver {
  @Extensions(answeredByData)
  @Query(() => WatermelonsType, {
    description: 'Services that are green outside and red inside, with the tickets that show it.',
  })
  watermelons(
    @Ctx() ctx: Context,
    @Arg('containing', () => LocalDate, { nullable: true, description: CONTAINING })
    containing?: string | null,
    @Arg('asOf', () => Instant, { nullable: true, description: AS_OF }) asOf?: Date | null,
  ) {
    return readWatermelons(ctx, { containing: containing ?? null, asOf: asOf ?? null })
  }

  @Extensions(answeredByData)
  @Query(() => SideEffectsType, {
    description:
      'Paired KPIs side by side: one that improves while another gets worse may have been bought with it.',
  })
  sideEffects(
    @Ctx() ctx: Context,
    @Arg('scope', () => ScopeInputType, {
      nullable: true,
      description: 'The organisation, a department or a service; other fields are refused.',
    })
    scope?: ScopeInputType | null,
    @Arg('containing', () => LocalDate, { nullable: true, description: CONTAINING })
    containing?: string | null,
    @Arg('asOf', () => Instant, { nullable: true, description: AS_OF }) asOf?: Date | null,
  ) {
    return readSideEffects(ctx, {
      scope: scope ?? null,
      containing: containing ?? null,
      asOf: asOf ?? null,
    })
  }

  @FieldResolver(() => SymptomRecordsType, {
    nullable: true,
    description:
      'The records that show it. Null where how single records were at `asOf` is no longer kept.',
  })
  records(
    @Ctx() ctx: Context,
    @Root() symptom: SymptomType,
    @Arg('first', () => Int, { defaultValue: 5, description: 'How many at most, 1 to 100.' })
    first: number,
  ) {
    return readSymptomRecords(ctx, symptom, first)
  }
}
