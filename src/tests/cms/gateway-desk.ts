import { join } from 'node:path';
import { cmsAccess } from '../../model/cms-access.ts';
import { readContent } from '../../repository/read.ts';
import * as routes from '../../routes.ts';
import { ROOT } from '../site-builds.ts';
import { type BareRepository, bareRepository } from '../stand-in/bare-repository.ts';
import { type NetlifyStandIn, startNetlify } from '../stand-in/netlify.ts';
import { adminSite } from './admin-site.ts';

/** A published site's CMS, with accounts and a repository as on Netlify. */
export interface GatewayDesk {
  /** Address of the CMS. */
  admin: string;
  netlify: NetlifyStandIn;
  /** What saves become; the content is below `contenuti/`, on the branch `main`. */
  repository: BareRepository;
  close(): Promise<void>;
}

const FIXTURE = join(ROOT, 'src/tests/fixtures/esempio');

/** @param review whether somebody looks at a change before it is published */
export async function openGatewayDesk({ review }: { review: boolean }): Promise<GatewayDesk> {
  const repository = bareRepository(FIXTURE);
  const { content } = readContent(FIXTURE);
  const site = await adminSite({
    access: cmsAccess({ profile: 'netlify' }, { branch: 'main', review }),
    contentFolder: 'contenuti',
    content: () => content,
  });
  const netlify = await startNetlify({ repository: repository.path, site });
  return {
    admin: `${netlify.origin}${routes.admin}`,
    netlify,
    repository,
    close: async () => {
      await netlify.close();
      repository.remove();
    },
  };
}
