import { describe, expect, it } from 'vitest';
import { foldFields } from '../folds.ts';
import { validate } from '../validate.ts';
import { identity } from './settings.ts';

const identityWith = (territorio: Record<string, unknown>) => ({
  nome: 'Processo',
  motto: 'Dalle prove ai fatti',
  in_breve: 'Un processo inventato.',
  natura: 'dimostrativo',
  territorio: {
    nome: 'Borgo',
    centro: { lat: 44, lon: 12 },
    riquadro: { sud: 43.9, nord: 44.1, ovest: 11.9, est: 12.1 },
    ...territorio,
  },
});

describe('the points to find one’s way by', () => {
  it('are none unless said', () => {
    const { data } = validate(identity, identityWith({}), '');
    expect(data).toMatchObject({ territorio: { punti: [] } });
  });

  it('are in the territory', () => {
    const punti = [
      { nome: 'Stazione', lat: 44.01, lon: 12.01 },
      { nome: 'Altrove', lat: 45, lon: 12 },
    ];
    const { explanations } = validate(identity, identityWith({ punti }), '');
    expect(explanations.map(({ field }) => field)).toEqual(['territorio.punti.1.lat']);
    expect(explanations[0]?.message).toMatch(/fuori dal riquadro di Borgo/);
  });

  it('are folded in the form', () => {
    const form = foldFields(identity.fields, identityWith({ punti: [] }));
    expect(form).toMatchObject({ territorio: { piega_punti_per_orientarsi: { punti: [] } } });
  });
});
