module github.com/chatkit-protocol/chatkit-go

go 1.22
