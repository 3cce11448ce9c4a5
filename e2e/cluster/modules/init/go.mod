module harmony.test/cluster/init

go 1.26.0
