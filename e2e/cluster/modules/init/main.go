// Command init is the first process of a cluster and of a pod: it starts what it is told to, buries orphans,
// and ends when it is told to or when what it started has ended.
package main

import (
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"syscall"
)

func main() {
	signals := make(chan os.Signal, 16)
	signal.Notify(signals, syscall.SIGCHLD, syscall.SIGTERM, syscall.SIGINT)
	child := start(os.Args[1:])
	for received := range signals {
		switch {
		case received != syscall.SIGCHLD && child == 0:
			os.Exit(0)
		case received != syscall.SIGCHLD:
			_ = syscall.Kill(child, received.(syscall.Signal))
		default:
			bury(child)
		}
	}
}

// 0 without a command: a pod's first process only waits.
func start(command []string) int {
	if len(command) == 0 {
		return 0
	}
	started := exec.Command(command[0], command[1:]...)
	started.Stdin, started.Stdout, started.Stderr = os.Stdin, os.Stdout, os.Stderr
	if err := started.Start(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	return started.Process.Pid
}

// The kernel kills everything else of the namespace once this process has ended.
func bury(child int) {
	for {
		var status syscall.WaitStatus
		pid, err := syscall.Wait4(-1, &status, syscall.WNOHANG, nil)
		if err != nil || pid <= 0 {
			return
		}
		if pid == child {
			os.Exit(status.ExitStatus())
		}
	}
}
