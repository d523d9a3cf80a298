import type { Counted } from './catalogue.ts';
import { fill, type Values } from './fill.ts';
import { locale } from './here.ts';

const RULES = new Intl.PluralRules(locale);

/** The sentence for a number, with its braces. */
export function formFor(forms: Counted, number: number): string {
  return forms[RULES.select(number)] ?? forms.other;
}

/** The sentence for a number, with the number in it. */
export function count(forms: Counted, number: number, values: Values = {}): string {
  return fill(formFor(forms, number), { ...values, number });
}
