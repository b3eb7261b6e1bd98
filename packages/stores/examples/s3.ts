import { S3Client } from "@aws-sdk/client-s3";
import { s3Blobs } from "@chatkit-protocol/stores/s3";

export const blobs = s3Blobs({ client: new S3Client({}), bucket: "acme-chat", prefix: "files/" });
