import "server-only";
import type { BusinessDate } from "@/lib/kernel/business-date";
import { yen } from "@/lib/kernel/yen";
import { type Executor, fromDbDate } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/generated/client";
import { type Product, productInForce, type Reward, type RewardCode, standardCode } from "./rules";

const rewards = { rewards: { orderBy: { position: "asc" } } } as const;

type ProductRow = Prisma.ProductVersionGetPayload<{ include: typeof rewards }>;

/** The terms of a product on a day. */
export async function loadProduct(
  tx: Executor,
  code: string,
  asOf: BusinessDate,
): Promise<Product> {
  const versions = await tx.productVersion.findMany({
    where: { productCode: { in: [code, standardCode] } },
    include: rewards,
  });
  return productInForce(versions.map(productOf), code, asOf);
}

/** The product version that a row recorded. */
export async function loadProductVersion(
  tx: Executor,
  productCode: string,
  version: string,
): Promise<Product> {
  const productCode_version = { productCode, version };
  return productOf(
    await tx.productVersion.findUniqueOrThrow({ where: { productCode_version }, include: rewards }),
  );
}

function productOf(row: ProductRow): Product {
  return {
    code: row.productCode,
    version: row.version,
    from: fromDbDate(row.inForceFrom),
    pointUnitYen: yen(row.pointUnitYen),
    pointMonths: row.pointMonths,
    maxFamilyCards: row.maxFamilyCards,
    rewards: row.rewards.map(rewardOf),
  };
}

function rewardOf(row: ProductRow["rewards"][number]): Reward {
  return {
    code: row.rewardCode as RewardCode,
    kind: row.kind as Reward["kind"],
    unitPoints: row.unitPoints,
    unitYen: yen(row.unitYen),
    unitGives: row.unitGives,
    minimumPoints: row.minimumPoints,
    isStocked: row.isStocked,
  };
}
