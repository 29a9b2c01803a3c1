import * as z from 'zod';
import { type Field, type FieldWords, words } from '../field.ts';

interface NumberOptions extends FieldWords {
  min?: number;
  max?: number;
}

function numberField(
  label: string,
  options: NumberOptions,
  kind: { valueType: 'int' | 'float'; noun: string; schema: z.ZodNumber },
): Field<z.ZodNumber> {
  const { min, max } = options;
  const range = [min !== undefined && `da ${min}`, max !== undefined && `fino a ${max}`];
  return {
    label,
    ...words(options),
    expects: [kind.noun, ...range.filter(Boolean)].join(' '),
    optional: false,
    shape: { kind: 'value', type: 'numero' },
    schema: () => {
      const floor = min === undefined ? kind.schema : kind.schema.min(min);
      return max === undefined ? floor : floor.max(max);
    },
    widget: {
      widget: 'number',
      value_type: kind.valueType,
      ...(min !== undefined && { min }),
      ...(max !== undefined && { max }),
      // Decap refuses `any`; six decimals of a degree are eleven centimetres.
      step: kind.valueType === 'int' ? 1 : 0.000001,
    },
  };
}

/** A whole number. */
export function integer(label: string, options: NumberOptions = {}): Field<z.ZodNumber> {
  return numberField(label, options, {
    valueType: 'int',
    noun: 'un numero intero',
    schema: z.number().int(),
  });
}

/** A number with decimals, such as a coordinate in degrees. */
export function decimal(label: string, options: NumberOptions = {}): Field<z.ZodNumber> {
  return numberField(label, options, {
    valueType: 'float',
    noun: 'un numero',
    schema: z.number(),
  });
}
