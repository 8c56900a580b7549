/** The movements a person can enter for a household: what each is called and means, and what its form asks for. */
import { type ActName, decreases, increases } from '../../../core/register/act.ts'
import type { Code } from '../../../kinds/kind.ts'
import { fieldOf } from '../../../ui/openDefinitions.ts'
import { findDefinition, session } from '../../shell/session.ts'

export interface ActForm {
  act: ActName
  label: string
  says: string
  /** `one`: a member who leaves; `fresh`: somebody who comes; `going`: members who leave together; `others`: those of the other household. */
  asks: readonly ('cause' | 'one' | 'fresh' | 'going' | 'others' | 'head' | 'relations' | 'place' | 'code' | 'other')[]
}

export const actForms: readonly ActForm[] = [
  { act: 'increase', label: '自然增加', says: '新生儿、嫁入、其他转入，一次登记一人', asks: ['cause', 'fresh'] },
  { act: 'decrease', label: '自然减少', says: '死亡、嫁出、其他转出等，一次登记一人；以前的记录都保留', asks: ['cause', 'one', 'head'] },
  { act: 'head', label: '户主变更', says: '从现有成员中换一位户主', asks: ['head', 'relations'] },
  { act: 'split', label: '拆户', says: '一部分成员出去另立一户', asks: ['code', 'place', 'going', 'head'] },
  { act: 'merge', label: '并户', says: '另一户的成员并到本户，那一户随即销户', asks: ['other', 'others'] },
  { act: 'move', label: '迁移', says: '全户搬到别的村或自然村，档案随户走', asks: ['place'] },
  { act: 'place', label: '定位', says: '一直住在这里，只是登记时没有认出自然村', asks: ['place'] },
  { act: 'dismiss', label: '清退', says: '识别有误，按程序审定不再是建档立卡贫困户；由县级凭审定文件登记，户仍在名册', asks: [] },
  { act: 'close', label: '销户', says: '全户死亡或外迁；成员一并离开，档案仍可查', asks: [] },
]

/** Those the actor can enter: that a household is no longer helped is written down by the county. */
export const formsOf = (actor: { scope: string; county: string }) => actForms.filter(({ act }) => act !== 'dismiss' || actor.scope === actor.county)

/** Places are merged and get other codes by the county's decision. */
export const mayChangePlaces = () => {
  const { scope, county, writes } = session.value.actor
  return scope === county && writes.includes('region')
}

export const mayMove = () => session.value.actor.writes.includes('movement')

export const relationCodes = (): readonly Code[] => codesOf('membership', 'relation')

/** Reasons that fit the act. */
export const causesOf = (act: ActName): readonly Code[] =>
  codesOf('movement', 'cause').filter(({ code }) => (act === 'increase' ? increases : decreases).includes(code))

export const kindWord = (kind: string) => codesOf('movement', 'kind').find(({ code }) => code === kind)?.label ?? kind
export const causeWord = (cause: string | null) => codesOf('movement', 'cause').find(({ code }) => code === cause)?.label ?? ''

function codesOf(record: string, name: string): readonly Code[] {
  const definition = findDefinition(record)
  return (definition && fieldOf(definition, name)?.codes?.codes) ?? []
}

/** Somebody who belongs to a household now. */
export interface Present {
  person: string
  name: string
  relation: string | null
}
