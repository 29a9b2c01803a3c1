import { fromJS } from 'immutable';
import { describe, expect, it } from 'vitest';
import { cmsFields } from '../model/cms-config.ts';
import { places } from '../model/collections/places.ts';
import { sessions } from '../model/collections/sessions.ts';
import type { DataMap } from './decap-types.ts';
import { groupContents } from './group-contents.ts';

const forms = [...cmsFields(places.fields), ...cmsFields(sessions.fields)];
const group = (label: string) =>
  fromJS(forms.find((field) => field.label === label) ?? {}) as unknown as DataMap;
const contents = (label: string, value?: object) => groupContents(group(label), fromJS(value));

describe('a closed group of the form', () => {
  it('names what it could hold', () => {
    expect(contents('Contatti')).toBe('Vuoto: Telefono, E-mail e Sito');
    expect(contents('Contatti', { telefono: '', email: null })).toBe(
      'Vuoto: Telefono, E-mail e Sito',
    );
  });

  it('says what it holds', () => {
    expect(contents('Accoglienza', { costo: 'a_offerta', lingue: ['it', 'ar'], servizi: [] })).toBe(
      'Quanto costa: A offerta libera · Lingue parlate: 2',
    );
    expect(
      contents('Accessibilità', { ascensore: 'no', nota: 'La rampa è dietro, a sinistra.' }),
    ).toBe('Ascensore: No · Nota: La rampa è dietro, a sinistra.');
  });

  it('only names what is long, or has parts', () => {
    expect(contents('Metodo', { focus_metodologico: 'Si lavora in gruppi di sei persone.' })).toBe(
      'Focus metodologico',
    );
    expect(contents('Dopo l’incontro', { partecipanti: { numero: 12, circa: false } })).toBe(
      'Quante persone',
    );
  });

  it('does not count what an opened group left empty', () => {
    expect(contents('Dopo l’incontro', { partecipanti: { circa: false }, resoconto: {} })).toMatch(
      /^Vuoto: /,
    );
  });
});
