"""Two-phase uploads: `attachments.create` announces an unguessable URL, the bytes follow by PUT or POST."""

import uuid
from dataclasses import dataclass
from typing import Any

from chatkit.store import AttachmentStore, NotFoundError
from chatkit.types import (
    Attachment,
    AttachmentCreateParams,
    AttachmentUploadDescriptor,
    FileAttachment,
    ImageAttachment,
)
from fastapi import APIRouter, HTTPException, Request, Response
from starlette.datastructures import UploadFile
from store import MemoryStore, RequestContext

MAX_BYTES = 5 * 1024 * 1024


@dataclass
class Upload:
    """One announced file; `data` is None until the bytes have arrived."""

    attachment_id: str
    mime_type: str
    context: RequestContext
    data: bytes | None = None


class MemoryAttachmentStore(AttachmentStore[RequestContext]):
    """`base_url` is the origin that upload and preview URLs start with, without a slash at its end."""

    def __init__(self, store: MemoryStore, base_url: str) -> None:
        self.store = store
        self.base_url = base_url
        self.uploads: dict[str, Upload] = {}

    async def create_attachment(self, input: AttachmentCreateParams, context: RequestContext) -> Attachment:
        attachment_id = self.generate_attachment_id(input.mime_type, context)
        key = uuid.uuid4().hex
        self.uploads[key] = Upload(attachment_id, input.mime_type, context)
        url = f"{self.base_url}/files/{key}"
        common: dict[str, Any] = {
            "id": attachment_id,
            "name": input.name,
            "mime_type": input.mime_type,
            "upload_descriptor": AttachmentUploadDescriptor(url=url, method="POST"),
            "metadata": {"owner": context.user, "announced_bytes": input.size},
        }
        if input.mime_type.startswith("image/"):
            return ImageAttachment(**common, preview_url=url)
        return FileAttachment(**common)

    async def delete_attachment(self, attachment_id: str, context: RequestContext) -> None:
        for key, upload in list(self.uploads.items()):
            if upload.attachment_id == attachment_id and upload.context == context:
                del self.uploads[key]

    async def receive(self, key: str, data: bytes) -> Attachment:
        """Keeps the bytes and closes the upload: the stored attachment loses its descriptor."""
        upload = self.uploads[key]
        upload.data = data
        attachment = await self.store.load_attachment(upload.attachment_id, upload.context)
        done = attachment.model_copy(update={"upload_descriptor": None})
        await self.store.save_attachment(done, upload.context)
        return done


def upload_routes(files: MemoryAttachmentStore) -> APIRouter:
    """The endpoint outside the protocol: the URL itself is the permission."""
    router = APIRouter()

    @router.api_route("/files/{key}", methods=["PUT", "POST"])
    async def upload(key: str, request: Request) -> Response:
        if key not in files.uploads:
            raise HTTPException(404, "Unknown upload")
        data = await file_bytes(request)
        if len(data) > MAX_BYTES:
            raise HTTPException(413, f"Files are limited to {MAX_BYTES} bytes")
        try:
            attachment = await files.receive(key, data)
        except NotFoundError:
            raise HTTPException(404, "Unknown upload") from None
        body = attachment.model_dump_json(exclude_none=True, context={"exclude_metadata": True})
        return Response(body, media_type="application/json")

    @router.get("/files/{key}")
    async def download(key: str) -> Response:
        file = files.uploads.get(key)
        if file is None or file.data is None:
            raise HTTPException(404, "Unknown file")
        return Response(file.data, media_type=file.mime_type)

    return router


async def file_bytes(request: Request) -> bytes:
    """The raw body, or the part `file` of a multipart form: clients send either with either method."""
    if not request.headers.get("content-type", "").startswith("multipart/form-data"):
        return await request.body()
    part = (await request.form()).get("file")
    if not isinstance(part, UploadFile):
        raise HTTPException(400, "The form has no file part named 'file'")
    return await part.read()
