import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
import { s3Blobs } from "../../src/s3/index.ts";
import { blobContract } from "../blob-contract.ts";

/** Runs the contract of blob stores on the S3 server at a URL; how many passed and failed, with what failed printed. */
export async function runOnS3(endpoint: string): Promise<{ passed: number; failed: number }> {
  const client = new S3Client({
    endpoint,
    region: "us-east-1",
    forcePathStyle: true,
    credentials: { accessKeyId: "test", secretAccessKey: "test-secret" },
  });
  const result = { passed: 0, failed: 0 };
  let places = 0;
  for (const { title, run } of blobContract(async () => {
    const bucket = `blobs-${process.pid}-${places++}`;
    await client.send(new CreateBucketCommand({ Bucket: bucket }));
    return s3Blobs({ client, bucket, prefix: "chat/" });
  })) {
    try {
      await run();
      result.passed++;
    } catch (error) {
      result.failed++;
      console.log(`failed: ${title}\n`, error);
    }
  }
  client.destroy();
  return result;
}
