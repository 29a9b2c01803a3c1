import { uses } from '../model/labels.ts';
import type { Field, Fields, Shape } from '../model/field.ts';
import { type CollectionName, collectionNames, collections } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { listWords, lowerFirst } from '../text/words.ts';
import type { Link } from './address.ts';
import { type GuideTask, guideTaskNames, guideTasks } from './guide-tasks.ts';
import { type PageMeta, pageMeta } from './page.ts';

/** A field as the form asks for it. */
export interface GuideField {
  label: string;
  /** Whether it must be filled: "serve", "facoltativo", or in what case. */
  need: string;
  /** What is accepted: "una data", or the answers one can choose; a group has its fields. */
  accepts: string | undefined;
  hint: string | undefined;
  example: string | undefined;
  /** Fields inside it. */
  fields: GuideField[];
}

/** Fields of a form, folded under a heading or open. */
export interface GuidePart {
  heading: string | undefined;
  fields: GuideField[];
}

export interface GuideFormPage {
  meta: PageMeta;
  help: string;
  parts: GuidePart[];
}

/** Names of the forms, which are those of the collections. */
export const guideForms: readonly CollectionName[] = collectionNames;

export interface GuidePage {
  meta: PageMeta;
  admin: string;
  tasks: (Link & { help: string })[];
  /** Forms by how often one comes to them. */
  groups: { title: string; forms: (Link & { help: string })[] }[];
}

export function guidePage(graph: Graph): GuidePage {
  return {
    meta: pageMeta(graph, {
      kind: 'pagina',
      title: 'Guida per chi scrive',
      description:
        'Come si entra nella redazione, come si fanno le cose di ogni mese, che cosa non si scrive, che cosa succede dopo «Pubblica» e come si torna indietro.',
      path: routes.guide,
    }),
    admin: routes.admin,
    tasks: guideTaskNames.map((task) => ({
      href: routes.guideTask(task),
      text: guideTasks[task].title,
      help: guideTasks[task].summary,
    })),
    groups: Object.entries(uses).map(([use, often]) => ({
      title: `Le schede: ${lowerFirst(often)}`,
      forms: collectionNames.filter((name) => collections[name].use === use).map(linkToForm),
    })),
  };
}

function linkToForm(name: CollectionName): Link & { help: string } {
  const { label, help } = collections[name];
  return { href: routes.guideForm(name), text: label, help };
}

const breadcrumbs: Link[] = [{ href: routes.guide, text: 'Guida per chi scrive' }];

export interface GuideTaskPage {
  meta: PageMeta;
  /** Where the fields of its forms are told one by one. */
  forms: (Link & { help: string })[];
}

export function guideTaskPage(graph: Graph, task: GuideTask): GuideTaskPage {
  const { title, summary, forms } = guideTasks[task];
  const at = guideTaskNames.indexOf(task);
  return {
    meta: pageMeta(graph, {
      kind: 'pagina',
      title,
      lead: summary,
      description: `Guida per chi scrive: ${lowerFirst(title)}. ${summary}`,
      path: routes.guideTask(task),
      breadcrumbs,
      previous: linkToTask(guideTaskNames[at - 1]),
      next: linkToTask(guideTaskNames[at + 1]),
    }),
    forms: forms.map(linkToForm),
  };
}

function linkToTask(task: GuideTask | undefined): Link | undefined {
  return task && { href: routes.guideTask(task), text: guideTasks[task].title };
}

export function guideFormPage(graph: Graph, name: CollectionName): GuideFormPage {
  const { label, labelSingular, help, fields, body } = collections[name];
  const form: Fields = body === undefined ? fields : { ...fields, body };
  return {
    meta: pageMeta(graph, {
      kind: 'pagina',
      title: `Scrivere: ${label}`,
      description: `I campi della scheda «${labelSingular}», uno per uno: che cosa ci va, un esempio, quali servono per forza.`,
      path: routes.guideForm(name),
      breadcrumbs,
    }),
    help,
    parts: partsOf(form),
  };
}

/** What is open comes first, as in the form; then each heading with what is folded under it. */
function partsOf(fields: Fields): GuidePart[] {
  const all = Object.values(fields);
  const headings = new Set(all.flatMap(({ fold }) => fold ?? []));
  return [undefined, ...headings].map((heading) => ({
    heading,
    fields: all.filter(({ fold }) => fold === heading).map(guideField),
  }));
}

function guideField(field: Field): GuideField {
  const { label, hint, example, shape } = field;
  return {
    label,
    hint,
    example,
    need: needOf(field),
    accepts: accepts(field),
    fields: Object.values(insideOf(shape)).map(guideField),
  };
}

function needOf({ need, optional, widget }: Field): string {
  // Given on saving: nobody has to write it.
  if (widget.widget === 'identificativo') return 'si assegna da solo';
  return need ?? (optional ? 'facoltativo' : 'serve');
}

function insideOf(shape: Shape): Fields {
  if (shape.kind === 'object') return shape.fields;
  return shape.kind === 'list' ? insideOf(shape.item.shape) : {};
}

function accepts({ shape, expects }: Field): string | undefined {
  // What a group takes is told by the fields inside it.
  if (shape.kind === 'object') return undefined;
  if (shape.kind !== 'choice') return expects;
  const answers = listWords(Object.values(shape.options).map((label) => `«${label}»`));
  return shape.many ? `una o più risposte: ${answers}` : `una risposta: ${answers}`;
}
