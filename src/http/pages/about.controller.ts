import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DemonstrationSettings, MunicipalitySettings } from '../../modules/municipality/index.js';
import { Public } from '../../platform/index.js';
import { AboutDto } from './about.dto.js';
import { DEMONSTRATION_ACCOUNTS } from './demonstration-accounts.js';
import { productVersion } from './product-version.js';

/** What the sign-in page tells before anybody has signed in. */
@ApiTags('Accesso / Sign-in')
@Controller('about')
export class AboutController {
  private readonly version = productVersion();

  constructor(
    private readonly whose: MunicipalitySettings,
    private readonly demonstration: DemonstrationSettings,
  ) {}

  @Get()
  @Public()
  @ApiOperation({
    summary: 'Il prodotto / The product',
    description:
      'Tells everybody which product and version this is and whose; in a demonstration also the accounts to try.',
    operationId: 'about',
  })
  @ApiOkResponse({ type: AboutDto })
  about(): AboutDto {
    const { demo } = this.demonstration;
    return {
      product: "Punto d'Ascolto",
      municipality: this.whose.municipality,
      version: this.version,
      demonstration: demo,
      accounts: demo
        ? DEMONSTRATION_ACCOUNTS.map(({ username, group, it, en }) => ({
            username,
            group,
            purpose: { it, en },
          }))
        : [],
    };
  }
}
