import { expectFinding, expectSilent } from '@migmap/testing';
